package com.aeondt.tasks.web;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskDependency;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.project.ProjectId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as clients see it. */
@Schema(name = "Task")
record TaskBody(
        TaskId id,
        @Schema(example = "TASK-301") TaskKey key,
        ProjectId project,
        TaskState state,

        @Schema(example = "Implement user authentication API")
        String title,

        @Nullable Priority priority,
        @Schema(example = "backend") @Nullable String category,
        @Schema(example = "[\"api\", \"security\"]") List<String> tags,

        @Schema(description = "As it was written: a date, a period or a recurrence", example = "2026-W48") @Nullable String due,

        @Schema(description = "The last day that is in time") @Nullable LocalDate dueDate,

        @Nullable String context,
        @Nullable String success,
        @Nullable String assigned,
        @Schema(example = "8") @Nullable BigDecimal estimatedHours,
        @Nullable String status,
        @Nullable String blocker,
        @Nullable String impact,
        @Nullable String risk,
        @Nullable String notes,
        @Nullable String prerequisites,
        List<TaskDetails.Field> extra,
        List<Dependency> dependencies,
        @Nullable SprintId sprint,
        Instant createdAt,
        Instant updatedAt,
        Instant stateSince,
        @Nullable Instant prioritySince,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,

        @Schema(description = "Send it as If-Match with a change", example = "\"3\"")
        String etag) {

    /** A task that this one waits for. */
    @Schema(name = "TaskDependency")
    record Dependency(
            TaskId id,
            @Schema(example = "TASK-295") TaskKey key,
            @Schema(example = "database schema") @Nullable String note) {

        static Dependency of(TaskDependency dependency) {
            return new Dependency(dependency.id(), dependency.key(), dependency.note());
        }
    }

    static TaskBody of(TaskView task) {
        var details = task.details();
        var due = details.due();
        return new TaskBody(
                task.id(),
                task.key(),
                task.project(),
                task.state(),
                details.title(),
                details.priority(),
                details.category(),
                details.tags(),
                due == null ? null : due.text(),
                due == null ? null : due.date(),
                details.context(),
                details.success(),
                details.assigned(),
                details.estimatedHours(),
                details.status(),
                details.blocker(),
                details.impact(),
                details.risk(),
                details.notes(),
                details.prerequisites(),
                details.extra(),
                task.dependencies().stream().map(Dependency::of).toList(),
                task.sprint(),
                task.createdAt(),
                task.updatedAt(),
                task.stateSince(),
                task.prioritySince(),
                task.startedAt(),
                task.completedAt(),
                task.revision().etag());
    }
}
