package com.aeondt.tasks.files;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TodoConflictRepository extends JpaRepository<TodoConflict, UUID> {

    List<TodoConflict> findByProjectIdAndResolvedAtIsNullOrderById(UUID projectId);

    List<TodoConflict> findByProjectIdAndTaskKeyAndResolvedAtIsNull(UUID projectId, String taskKey);

    @Query("select c from TodoConflict c where c.projectId = :project and c.id > :after"
            + " and (:all = true or c.resolvedAt is null) order by c.id")
    List<TodoConflict> page(UUID project, UUID after, boolean all, Limit limit);
}
