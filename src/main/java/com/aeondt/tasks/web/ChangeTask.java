package com.aeondt.tasks.web;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDetails;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** The merge patch that changes what people write about a task. */
@Schema(name = "ChangeTask", example = """
                {"priority": "P1", "due": "2026-W48", "blocker": null}
                """)
record ChangeTask(
        @Schema(implementation = String.class, maxLength = TaskDetails.MAX_TITLE)
        Edit<String> title,

        @Schema(implementation = Priority.class, nullable = true)
        Edit<Priority> priority,

        @Schema(implementation = String.class, nullable = true)
        Edit<String> category,

        @ArraySchema(schema = @Schema(implementation = String.class))
        Edit<List<String>> tags,

        @Schema(implementation = String.class, nullable = true)
        Edit<String> due,

        @Schema(implementation = String.class, nullable = true)
        Edit<String> context,

        @Schema(implementation = String.class, nullable = true)
        Edit<String> success,

        @Schema(implementation = String.class, nullable = true)
        Edit<String> assigned,

        @Schema(implementation = BigDecimal.class, nullable = true)
        Edit<BigDecimal> estimatedHours,

        @Schema(implementation = String.class, nullable = true)
        Edit<String> status,

        @Schema(implementation = String.class, nullable = true)
        Edit<String> blocker,

        @Schema(implementation = String.class, nullable = true)
        Edit<String> impact,

        @Schema(implementation = String.class, nullable = true)
        Edit<String> risk,

        @Schema(implementation = String.class, nullable = true)
        Edit<String> notes) {

    TaskDetails over(TaskDetails current) {
        return new TaskDetails(
                title.over(current.title(), ""),
                priority.over(current.priority()),
                category.over(current.category()),
                tags.over(current.tags(), List.of()),
                due.given() ? DueText.read(due.value()) : current.due(),
                context.over(current.context()),
                success.over(current.success()),
                assigned.over(current.assigned()),
                estimatedHours.over(current.estimatedHours()),
                status.over(current.status()),
                blocker.over(current.blocker()),
                impact.over(current.impact()),
                risk.over(current.risk()),
                notes.over(current.notes()),
                current.prerequisites(),
                current.extra());
    }
}
