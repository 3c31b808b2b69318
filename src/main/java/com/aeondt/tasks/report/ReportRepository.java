package com.aeondt.tasks.report;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportRepository extends JpaRepository<Report, UUID> {

    List<Report> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);
}
