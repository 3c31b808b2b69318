package com.aeondt.tasks.retro;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RetrospectiveRepository extends JpaRepository<Retrospective, UUID> {

    List<Retrospective> findBySprintIdOrderById(UUID sprint);

    /** The project of a sprint of this tenant. */
    @Query(value = "select project_id from tasks.sprint where id = :sprint", nativeQuery = true)
    Optional<UUID> projectOf(UUID sprint);

    List<Retrospective> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);
}
