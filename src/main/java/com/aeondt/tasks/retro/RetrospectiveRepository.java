package com.aeondt.tasks.retro;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface RetrospectiveRepository extends JpaRepository<Retrospective, UUID> {

    List<Retrospective> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);
}
