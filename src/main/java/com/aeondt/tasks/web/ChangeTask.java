package com.aeondt.tasks.web;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskDraft;
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
        return TaskDraft.of(current)
                .title(title.over(current.title(), ""))
                .priority(priority.over(current.priority()))
                .category(category.over(current.category()))
                .tags(tags.over(current.tags(), List.of()))
                .due(due.given() ? DueText.read(due.value()) : current.due())
                .context(context.over(current.context()))
                .success(success.over(current.success()))
                .assigned(assigned.over(current.assigned()))
                .estimatedHours(estimatedHours.over(current.estimatedHours()))
                .status(status.over(current.status()))
                .blocker(blocker.over(current.blocker()))
                .impact(impact.over(current.impact()))
                .risk(risk.over(current.risk()))
                .notes(notes.over(current.notes()))
                .details();
    }
}
