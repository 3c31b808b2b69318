package com.aeondt.mcp.work;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task as tools return it: keys instead of ids, and where it may go next. */
record TaskData(
        String key,
        String title,
        TaskState state,

        @JsonPropertyDescription("The states that transition_task may lead to.")
        List<TaskState> nextStates,

        @Nullable Priority priority,
        @Nullable String category,
        List<String> tags,

        @JsonPropertyDescription("As it was written: a date or a period.") @Nullable String due,

        @JsonPropertyDescription("The last day that is in time.") @Nullable LocalDate dueDate,

        @Nullable String assigned,
        @Nullable BigDecimal estimatedHours,
        @Nullable String context,
        @Nullable String success,
        @Nullable String status,
        @Nullable String blocker,
        @Nullable String impact,
        @Nullable String risk,
        @Nullable String notes,

        @JsonPropertyDescription("The keys of the tasks it waits for.")
        List<String> dependencies,

        @Nullable String sprint,
        Instant createdAt,
        Instant updatedAt) {

    static TaskData of(TaskView task) {
        var details = task.details();
        var due = Optional.ofNullable(details.due());
        return new TaskData(
                task.key().value(),
                details.title(),
                task.state(),
                task.state().next(),
                details.priority(),
                details.category(),
                details.tags(),
                due.map(date -> date.text()).orElse(null),
                due.map(date -> date.date()).orElse(null),
                details.assigned(),
                details.estimatedHours(),
                details.context(),
                details.success(),
                details.status(),
                details.blocker(),
                details.impact(),
                details.risk(),
                details.notes(),
                task.dependencies().stream()
                        .map(dependency -> dependency.key().value())
                        .toList(),
                Optional.ofNullable(task.sprint()).map(Object::toString).orElse(null),
                task.createdAt(),
                task.updatedAt());
    }
}
