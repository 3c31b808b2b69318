package com.aeondt.tasks.discussion;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkLogRepository extends JpaRepository<WorkLog, UUID> {

    List<WorkLog> findByTaskIdAndIdGreaterThanOrderById(UUID taskId, UUID after, Limit limit);
}
