package com.aeondt.tasks.draft;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface DraftRepository extends JpaRepository<Draft, UUID> {

    List<Draft> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);
}
