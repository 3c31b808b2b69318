package com.aeondt.tasks.report.web;

import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.project.Projects;
import com.aeondt.tasks.report.ReportType;
import com.aeondt.tasks.report.ReportView;
import com.aeondt.tasks.report.Reports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Insights, governance & compliance")
@ApiController("/reports")
class ReportController {

    private final Reports reports;
    private final Projects projects;

    ReportController(Reports reports, Projects projects) {
        this.reports = reports;
        this.projects = projects;
    }

    @Schema(name = "WriteReport", example = """
            {"type": "DAILY_STATUS", "project": "TASK", "day": "2026-11-27"}
            """)
    record WriteReport(
            @NotNull ReportType type,

            @Schema(description = "Key or id of a project; by default all") @Nullable String project,

            @Schema(description = "By default today, where the tenant is") @Nullable LocalDate day) {}

    @Operation(summary = "List reports", description = "Newest first.")
    @RequiresScope("work:read")
    @GetMapping
    Page<ReportView> list(PageQuery page) {
        return page.page(reports.list(page.request()));
    }

    @Operation(
            summary = "Write a report",
            description =
                    "DAILY_STATUS says, as Markdown, what moved on a day, what is blocked now and by what, and what is "
                            + "past its due date.")
    @RequiresScope("work:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReportView> write(@Valid @RequestBody WriteReport body) {
        var project =
                body.project() == null ? null : projects.find(body.project()).id();
        var report = reports.write(body.type(), project, body.day());
        return Answers.created(report.id(), report);
    }

    @Operation(summary = "Read a report")
    @RequiresScope("work:read")
    @GetMapping("/{id}")
    ReportView read(@PathVariable UUID id) {
        return reports.find(id);
    }
}
