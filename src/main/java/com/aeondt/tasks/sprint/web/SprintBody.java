package com.aeondt.tasks.sprint.web;

import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.sprint.SprintResult;
import com.aeondt.tasks.sprint.SprintState;
import com.aeondt.tasks.sprint.SprintView;
import com.aeondt.tasks.sprint.WipPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A sprint as clients see it. */
@Schema(name = "Sprint")
record SprintBody(
        SprintId id,
        ProjectId project,
        SprintState state,
        @Schema(example = "2026-W48") String name,
        @Schema(example = "Customers can log in") @Nullable String goal,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable BigDecimal capacityHours,

        @Schema(description = "How many of its tasks may be in work at once") @Nullable Integer wipLimit,

        @Schema(description = "What happens to one task more than that")
        WipPolicy wipPolicy,

        @Nullable Instant startedAt,
        @Nullable Instant completedAt,

        @Schema(description = "How it went; absent until it is completed") @Nullable SprintResult result,

        @Schema(description = "What is to be remembered of it: its report, lessons") @Nullable String notes,

        String etag) {

    static SprintBody of(SprintView sprint) {
        var plan = sprint.plan();
        return new SprintBody(
                sprint.id(),
                sprint.project(),
                sprint.state(),
                plan.name(),
                plan.goal(),
                plan.startsOn(),
                plan.endsOn(),
                plan.capacityHours(),
                plan.wipLimit(),
                plan.wipPolicy(),
                sprint.startedAt(),
                sprint.completedAt(),
                sprint.result(),
                sprint.notes(),
                sprint.revision().etag());
    }
}
