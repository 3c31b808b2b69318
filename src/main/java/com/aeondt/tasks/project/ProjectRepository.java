package com.aeondt.tasks.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProjectRepository extends JpaRepository<Project, UUID> {

    Optional<Project> findByKey(String key);

    List<Project> findByKeyGreaterThanOrderByKey(String key, Limit limit);

    /** Takes the lock of this name until the transaction ends, if nobody has it. */
    @Query(value = "select pg_try_advisory_xact_lock(hashtextextended(:name, 0))", nativeQuery = true)
    boolean tryLock(String name);

    /** Waits until nobody has the lock of this name for himself; many may go on at once. */
    @Query(value = "select 1 from pg_advisory_xact_lock_shared(hashtextextended(:name, 0))", nativeQuery = true)
    int await(String name);

    /** Waits for the lock of this name and keeps it until the transaction ends. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", nativeQuery = true)
    int lock(String name);

    /** Whether anything belongs to the project. */
    @Query(value = """
            select exists (select 1 from tasks.task where project_id = :project)
                or exists (select 1 from tasks.sprint where project_id = :project)
                or exists (select 1 from tasks.todo_file where project_id = :project)
                or exists (select 1 from tasks.git_remote where project_id = :project)
            """, nativeQuery = true)
    boolean inUse(UUID project);
}
