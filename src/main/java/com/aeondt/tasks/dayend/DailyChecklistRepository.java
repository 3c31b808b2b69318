package com.aeondt.tasks.dayend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface DailyChecklistRepository extends JpaRepository<DailyChecklist, UUID> {

    Optional<DailyChecklist> findByDayAndOwnerPersonId(LocalDate day, UUID person);

    List<DailyChecklist> findByDayOrderByOwnerPersonName(LocalDate day);

    List<DailyChecklist> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);

    List<DailyChecklist> findByDayAndIdLessThanOrderByIdDesc(LocalDate day, UUID before, Limit limit);
}
