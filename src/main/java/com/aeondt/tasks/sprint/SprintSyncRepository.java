package com.aeondt.tasks.sprint;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface SprintSyncRepository extends JpaRepository<SprintSync, UUID> {

    List<SprintSync> findBySprintIdAndIdGreaterThanOrderById(UUID sprintId, UUID after, Limit limit);
}
