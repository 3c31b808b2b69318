package com.aeondt.tasks;

import com.aeondt.platform.Revision;
import com.aeondt.tasks.project.ProjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as others see it: stored state only, so its revision covers all of it.
 *
 * @param project the project it belongs to
 * @param rank its place in the backlog, smallest first
 * @param sprint the sprint it is in; null for none
 * @param stateSince when it came into its state
 * @param prioritySince when it got its priority; null without one
 * @param startedAt when work first began; null before
 * @param completedAt when it was completed, or cancelled; null while it is open
 */
public record TaskView(
        TaskId id,
        TaskKey key,
        ProjectId project,
        TaskState state,
        TaskDetails details,
        List<TaskDependency> dependencies,
        BigDecimal rank,
        @Nullable SprintId sprint,
        Instant createdAt,
        Instant updatedAt,
        Instant stateSince,
        @Nullable Instant prioritySince,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        Revision revision) {

    public TaskView {
        dependencies = List.copyOf(dependencies);
    }

    /** The tasks this one waits for. */
    public List<TaskId> dependencyIds() {
        return dependencies.stream().map(TaskDependency::id).toList();
    }
}
