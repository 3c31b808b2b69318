package com.aeondt.tasks.discussion.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.discussion.WorkLogView;
import com.aeondt.tasks.discussion.WorkLogs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Work management")
@ApiController("/tasks/{key}/worklogs")
class WorkLogController {

    private final Tasks tasks;
    private final WorkLogs workLogs;

    WorkLogController(Tasks tasks, WorkLogs workLogs) {
        this.tasks = tasks;
        this.workLogs = workLogs;
    }

    @Schema(name = "LogWork", example = """
            {"workDate": "2026-11-20", "hours": 2.5, "note": "Token refresh"}
            """)
    record LogWork(
            @Schema(description = "When the work was done, which need not be today") @NotNull LocalDate workDate,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("24") @Digits(integer = 2, fraction = 2) BigDecimal hours,

            @Size(max = 2_000) @Nullable String note) {}

    @Schema(name = "WorkLog")
    record Body(
            UUID id,
            UUID workerId,
            String workerName,
            LocalDate workDate,
            BigDecimal hours,
            @Nullable String note,
            Instant loggedAt,
            String etag) {

        static Body of(WorkLogView entry) {
            return new Body(
                    entry.id(),
                    entry.workerId(),
                    entry.workerName(),
                    entry.workDate(),
                    entry.hours(),
                    entry.note(),
                    entry.loggedAt(),
                    entry.revision().etag());
        }
    }

    @Operation(summary = "List the hours worked on a task", description = "In the order they were written down.")
    @RequiresScope("work:read")
    @GetMapping
    Page<Body> list(@PathVariable String key, PageQuery page) {
        return page.page(workLogs.list(tasks.find(key).id(), page.request()).map(Body::of));
    }

    @Operation(summary = "Log hours that you worked on a task")
    @RequiresScope("work:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Body> add(@PathVariable String key, @Valid @RequestBody LogWork body) {
        var entry = workLogs.add(tasks.find(key).id(), body.workDate(), body.hours(), body.note());
        return Answers.created(entry.id(), entry.revision(), Body.of(entry));
    }

    @Operation(summary = "Remove a work log")
    @RequiresScope("work:write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, @PathVariable UUID id, @IfMatch Revision seen) {
        workLogs.remove(tasks.find(key).id(), id, seen);
    }
}
