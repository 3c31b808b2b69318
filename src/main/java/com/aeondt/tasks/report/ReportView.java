package com.aeondt.tasks.report;

import com.aeondt.tasks.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as others see it.
 *
 * @param project what it is about; null for all projects
 * @param text Markdown
 */
public record ReportView(
        UUID id,
        ReportType type,
        @Nullable ProjectId project,
        LocalDate day,
        String text,
        String author,
        Instant writtenAt) {}
