package com.aeondt.tasks.discussion;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActivityRepository extends JpaRepository<Activity, UUID> {

    List<Activity> findByTaskIdAndIdLessThanOrderByIdDesc(UUID taskId, UUID before, Limit limit);
}
