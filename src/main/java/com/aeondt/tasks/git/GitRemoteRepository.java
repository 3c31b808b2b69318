package com.aeondt.tasks.git;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface GitRemoteRepository extends JpaRepository<GitRemote, UUID> {

    List<GitRemote> findByIdGreaterThanOrderById(UUID after, Limit limit);

    List<GitRemote> findByEverySecondsIsNotNullOrderById();
}
