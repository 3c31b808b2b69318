package com.aeondt.tasks.files;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface TodoFileRepository extends JpaRepository<TodoFile, UUID> {

    List<TodoFile> findByProjectIdOrderByName(UUID projectId);

    Optional<TodoFile> findByProjectIdAndName(UUID projectId, String name);

    /** The files of a project, locked until the transaction ends: their writers take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<TodoFile> findAndLockByProjectIdOrderByName(UUID projectId);
}
