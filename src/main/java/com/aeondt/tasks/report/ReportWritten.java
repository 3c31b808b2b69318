package com.aeondt.tasks.report;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import java.time.LocalDate;
import java.util.UUID;

/** A report was written. */
public record ReportWritten(UUID report, ReportType reportType, LocalDate day) implements DomainEvent {

    @Override
    public String type() {
        return "tasks.report-written.v1";
    }

    @Override
    public Subject subject() {
        return new Subject("report", report);
    }
}
