package com.aeondt.tasks.discussion;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface LinkRepository extends JpaRepository<Link, UUID> {

    List<Link> findByTaskIdAndIdGreaterThanOrderById(UUID taskId, UUID after, Limit limit);

    boolean existsByTaskIdAndTypeAndTarget(UUID taskId, LinkType type, String target);
}
