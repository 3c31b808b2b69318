package com.aeondt.tasks.sprint;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ScopeRepository extends JpaRepository<ScopeEntry, UUID> {

    List<ScopeEntry> findBySprintIdOrderById(UUID sprintId);

    List<ScopeEntry> findBySprintIdAndTaskIdAndRemovedAtIsNull(UUID sprintId, UUID taskId);
}
