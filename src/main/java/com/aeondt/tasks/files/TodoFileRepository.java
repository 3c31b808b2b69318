package com.aeondt.tasks.files;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.transaction.annotation.Transactional;

interface TodoFileRepository extends JpaRepository<TodoFile, UUID> {

    /** In a transaction of its own where there is none, as rows are seen by a tenant only in one. */
    @Transactional(readOnly = true)
    List<TodoFile> findByProjectIdOrderByName(UUID projectId);

    /** As above. */
    @Transactional(readOnly = true)
    Optional<TodoFile> findByProjectIdAndName(UUID projectId, String name);

    /** The files of a project, locked until the transaction ends: their writers take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<TodoFile> findAndLockByProjectIdOrderByName(UUID projectId);
}
