package com.aeondt.tasks.web;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body that creates a task. */
@Schema(name = "PlanTask", example = """
                {"title": "Implement user authentication API", "priority": "P2", "category": "backend",
                 "tags": ["api", "security"], "due": "2026-11-27", "success": "Login, logout and refresh work",
                 "estimatedHours": 8}
                """)
record PlanTask(
        @NotBlank @Size(max = TaskDetails.MAX_TITLE) String title,

        @Schema(description = "Key or id of the project; by default TASK") @Nullable String project,

        @Nullable Priority priority,
        @Size(max = 100) @Nullable String category,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> tags,

        @Schema(description = "A date, or a period such as 2026-W48, 2026-11 or 2026-Q4") @Size(max = 200) @Nullable String due,

        @Size(max = 20_000) @Nullable String context,
        @Size(max = 20_000) @Nullable String success,
        @Size(max = 200) @Nullable String assigned,
        @DecimalMin("0") @DecimalMax("100000") @Nullable BigDecimal estimatedHours,
        @Size(max = 20_000) @Nullable String status,
        @Size(max = 20_000) @Nullable String blocker,
        @Size(max = 20_000) @Nullable String impact,
        @Size(max = 20_000) @Nullable String risk,
        @Size(max = 20_000) @Nullable String notes,

        @Schema(description = "Keys or ids of the tasks it waits for") @Size(max = 100) @Nullable List<@NotBlank String> dependencies) {

    List<String> waitsFor() {
        return dependencies == null ? List.of() : dependencies;
    }

    TaskDetails details() {
        return TaskDraft.titled(title)
                .priority(priority)
                .category(category)
                .tags(tags == null ? List.of() : tags)
                .due(DueText.read(due))
                .context(context)
                .success(success)
                .assigned(assigned)
                .estimatedHours(estimatedHours)
                .status(status)
                .blocker(blocker)
                .impact(impact)
                .risk(risk)
                .notes(notes)
                .details();
    }
}
