package com.aeondt.tasks.sprint;

import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Where a sprint stands.
 *
 * @param tasks in it now, without cancelled ones
 * @param completionRate completed of these, from 0 to 1
 * @param blocked how many wait for something
 * @param plannedHours estimated hours of all
 * @param doneHours of the completed ones
 * @param breakingChanges how many commits come with it that break something: with any, it is a breaking release
 * @param capacityUse planned hours of the team's, from 0; null while nobody has counted those
 */
public record SprintMetrics(
        int tasks,
        int done,
        int inWork,
        int blocked,
        int inReview,
        BigDecimal completionRate,
        BigDecimal plannedHours,
        BigDecimal doneHours,
        int breakingChanges,
        @Nullable BigDecimal capacityUse) {

    static SprintMetrics of(Collection<TaskView> content, int breakingChanges, @Nullable BigDecimal capacityHours) {
        var counted = content.stream()
                .filter(task -> task.state() != TaskState.CANCELLED)
                .toList();
        var done = counted.stream()
                .filter(task -> task.state().type() == TaskState.Type.COMPLETED)
                .toList();
        var planned = Sprints.hours(counted);
        return new SprintMetrics(
                counted.size(),
                done.size(),
                in(counted, TaskState.WORK),
                in(counted, TaskState.BLOCKED),
                in(counted, TaskState.REVIEW),
                Velocity.rate(done.size(), counted.size()),
                planned,
                Sprints.hours(done),
                breakingChanges,
                capacityHours == null || capacityHours.signum() == 0
                        ? null
                        : planned.divide(capacityHours, 2, RoundingMode.HALF_UP));
    }

    private static int in(Collection<TaskView> tasks, TaskState state) {
        return (int) tasks.stream().filter(task -> task.state() == state).count();
    }
}
