package com.aeondt.mcp.work;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDetails;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task to be planned. */
record NewTaskArguments(
        @Size(min = 1, max = TaskDetails.MAX_TITLE) String title,

        @JsonPropertyDescription("Key or id of the project; the standard one when left out.") @Size(max = 100) @Nullable String project,

        @JsonPropertyDescription("P0 critical, P1 high, P2 normal, P3 low.") @Nullable Priority priority,

        @Size(max = 100) @Nullable String category,
        @Size(max = 50) @Nullable List<String> tags,

        @JsonPropertyDescription("A date, or a period such as 2026-W48, 2026-11 or 2026-Q4.") @Size(max = 200) @Nullable String due,

        @JsonPropertyDescription("Why the task exists.") @Size(max = 20_000) @Nullable String context,

        @JsonPropertyDescription("The definition of done.") @Size(max = 20_000) @Nullable String success,

        @JsonPropertyDescription("The owner: a person or a team.") @Size(max = 200) @Nullable String assigned,

        @Min(0) @Max(100_000) @Nullable BigDecimal estimatedHours,

        @JsonPropertyDescription("Keys of the tasks it waits for.") @Size(max = 100) @Nullable List<String> dependencies) {}
