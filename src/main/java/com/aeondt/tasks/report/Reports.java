package com.aeondt.tasks.report;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.shared.BusinessTime;
import com.aeondt.tasks.shared.Pages;
import com.aeondt.tasks.shared.Person;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports of a tenant. */
@Service
@Transactional
public class Reports {

    private final ReportRepository repository;
    private final DailyRows rows;
    private final BusinessTime time;

    Reports(ReportRepository repository, DailyRows rows, BusinessTime time) {
        this.repository = repository;
        this.rows = rows;
        this.time = time;
    }

    /**
     * Writes a report and keeps it.
     *
     * @param project null for all
     * @param day null for today
     */
    public ReportView write(ReportType type, @Nullable ProjectId project, @Nullable LocalDate day) {
        var about = Optional.ofNullable(day).orElseGet(time::today);
        var text = switch (type) {
            case DAILY_STATUS -> rows.read(project, about).text();
        };
        return repository
                .saveAndFlush(new Report(type, project, about, text, Person.current(), time.now()))
                .toView();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Slice<ReportView> list(PageRequest page) {
        var reports = repository.findByIdLessThanOrderByIdDesc(Pages.before(page), Pages.limit(page)).stream()
                .map(Report::toView)
                .toList();
        return Slice.of(reports, page.limit(), report -> Pages.key(report.id()));
    }

    @Transactional(readOnly = true)
    public ReportView find(UUID id) {
        return repository
                .findById(id)
                .orElseThrow(() -> new AeonException(ReportError.NOT_FOUND, "There is no report " + id + "."))
                .toView();
    }
}
