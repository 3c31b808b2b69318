package com.aeondt.tasks;

import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TaskRepository extends JpaRepository<Task, UUID> {

    Optional<Task> findByKey(String key);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Task t where t.key = :key")
    Optional<Task> lockByKey(String key);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Task t where t.id = :id")
    Optional<Task> lockById(UUID id);

    List<Task> findByKeyIn(Collection<String> keys);

    @Query("select t.id from Task t where t.id > :after order by t.id")
    List<UUID> idsAfter(UUID after, Limit limit);

    /** The tasks that wait for this one. */
    @Query(value = "select * from tasks.task where depends_on @> array[:id] order by id", nativeQuery = true)
    List<Task> waitingFor(UUID id);

    @Query("select coalesce(min(t.rank), 0) from Task t")
    BigDecimal lowestRank();

    /** Waits for the lock of this name and keeps it until the transaction ends. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", nativeQuery = true)
    int lock(String name);
}
