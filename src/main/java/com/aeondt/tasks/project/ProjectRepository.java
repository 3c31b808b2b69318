package com.aeondt.tasks.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ProjectRepository extends ListCrudRepository<Project, UUID> {

    Optional<Project> findByKey(String key);

    List<Project> findByKeyGreaterThanOrderByKey(String key, Limit limit);

    /** Waits for the lock of this name and keeps it until the transaction ends. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", nativeQuery = true)
    int lock(String name);
}
