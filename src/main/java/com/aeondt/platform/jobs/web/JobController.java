package com.aeondt.platform.jobs.web;

import com.aeondt.platform.jobs.JobId;
import com.aeondt.platform.jobs.JobState;
import com.aeondt.platform.jobs.JobView;
import com.aeondt.platform.jobs.Jobs;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@ApiController("/jobs")
@Tag(name = "Jobs", description = "Long work that was answered with 202")
class JobController {

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @Operation(summary = "List jobs, newest first")
    @GetMapping
    @RequiresScope(RequiresScope.ANY)
    Page<JobResponse> list(PageQuery page) {
        return page.page(jobs.list(page.request()).map(JobResponse::of));
    }

    @Operation(summary = "Look at a job")
    @GetMapping("/{id}")
    @RequiresScope(RequiresScope.ANY)
    JobResponse get(@PathVariable UUID id) {
        return JobResponse.of(jobs.get(new JobId(id)));
    }

    @Operation(summary = "Cancel a job", description = "One that waits ends at once, one that runs at its next step.")
    @PostMapping("/{id}/cancel")
    @RequiresScope("platform:admin")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobResponse cancel(@PathVariable UUID id) {
        return JobResponse.of(jobs.cancel(new JobId(id)));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Job")
    record JobResponse(
            UUID id,
            @Schema(example = "projection.rebuild") String kind,
            JobState state,
            @Schema(description = "Units of work finished.") long done,

            @Schema(description = "Units in all, when known.") @Nullable Long total,

            @Nullable String message,

            @Schema(type = "object", description = "What it found, once it has succeeded.") @JsonRawValue @Nullable String result,

            @Nullable String failure,
            int attempts,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {

        static JobResponse of(JobView job) {
            return new JobResponse(
                    job.id().value(),
                    job.kind(),
                    job.state(),
                    job.done(),
                    job.total().isPresent() ? job.total().getAsLong() : null,
                    job.message().orElse(null),
                    job.result().orElse(null),
                    job.failure().orElse(null),
                    job.attempts(),
                    job.createdAt(),
                    job.startedAt().orElse(null),
                    job.finishedAt().orElse(null));
        }
    }
}
