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

/** What is to be changed; what is absent stays. */
record ChangeArguments(
        @Size(min = 1, max = 100) String key,

        @Size(min = 1, max = TaskDetails.MAX_TITLE) @Nullable String title,

        @Nullable Priority priority,
        @Size(max = 100) @Nullable String category,
        @Size(max = 50) @Nullable List<String> tags,

        @JsonPropertyDescription("A date or a period.") @Size(max = 200) @Nullable String due,

        @Size(max = 20_000) @Nullable String context,
        @Size(max = 20_000) @Nullable String success,
        @Size(max = 200) @Nullable String assigned,
        @Min(0) @Max(100_000) @Nullable BigDecimal estimatedHours,
        @Size(max = 20_000) @Nullable String status,
        @Size(max = 20_000) @Nullable String blocker,
        @Size(max = 20_000) @Nullable String notes) {}
