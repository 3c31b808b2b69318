package com.aeondt.tasks.standup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface StandupRepository extends JpaRepository<Standup, UUID> {

    Optional<Standup> findByDay(LocalDate day);

    List<Standup> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);
}
