package com.aeondt.tasks.discussion;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface CommentRepository extends JpaRepository<Comment, UUID> {

    List<Comment> findByTaskIdAndIdGreaterThanOrderById(UUID taskId, UUID after, Limit limit);
}
