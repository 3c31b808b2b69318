package com.aeondt.tasks.sprint.web;

import com.aeondt.tasks.sprint.SprintPlan;
import com.aeondt.tasks.sprint.WipPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body that plans a sprint, and plans it anew. */
@Schema(name = "PlanSprint", example = """
                {"name": "2026-W48", "goal": "Customers can log in", "startsOn": "2026-11-23", "endsOn": "2026-11-27",
                 "capacityHours": 120, "wipLimit": 5}
                """)
record PlanSprint(
        @Schema(description = "Key or id of the project; by default TASK. Cannot be changed later.") @Nullable String project,

        @NotBlank @Size(max = 200) String name,
        @Size(max = 2_000) @Nullable String goal,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,

        @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2) @Nullable BigDecimal capacityHours,

        @Min(1) @Max(1_000) @Nullable Integer wipLimit,

        @Schema(description = "What happens to one task more than that; by default REFUSE") @Nullable WipPolicy wipPolicy) {

    SprintPlan plan() {
        return new SprintPlan(
                name,
                goal,
                startsOn,
                endsOn,
                capacityHours,
                wipLimit,
                wipPolicy == null ? WipPolicy.REFUSE : wipPolicy);
    }
}
