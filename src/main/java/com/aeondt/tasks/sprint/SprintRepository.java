package com.aeondt.tasks.sprint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface SprintRepository extends JpaRepository<Sprint, UUID> {

    List<Sprint> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);

    Optional<Sprint> findByProjectIdAndState(UUID projectId, SprintState state);

    List<Sprint> findByStateOrderByCompletedAtDesc(SprintState state, Limit limit);

    List<Sprint> findByProjectIdAndStateOrderByCompletedAtDesc(UUID projectId, SprintState state, Limit limit);
}
