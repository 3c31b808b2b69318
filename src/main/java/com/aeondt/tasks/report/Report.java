package com.aeondt.tasks.report;

import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.shared.Person;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report; written once. */
@Entity
@Table(schema = "tasks", name = "report")
class Report extends TenantAggregate<Report> {

    @Enumerated(EnumType.STRING)
    private ReportType type;

    private @Nullable UUID projectId;

    private LocalDate day;

    private String text;

    @Embedded
    private Person author;

    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    Report(ReportType type, @Nullable ProjectId project, LocalDate day, String text, Person author, Instant now) {
        this.type = type;
        this.projectId = project == null ? null : project.value();
        this.day = day;
        this.text = text;
        this.author = author;
        this.writtenAt = now;
        registerEvent(new ReportWritten(uuid(), type, day));
    }

    ReportView toView() {
        return new ReportView(
                uuid(),
                type,
                projectId == null ? null : new ProjectId(projectId),
                day,
                text,
                author.personName(),
                writtenAt);
    }
}
