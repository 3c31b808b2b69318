package com.aeondt.tasks.sprint;

import com.aeondt.tasks.SprintId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sprints got done.
 *
 * @param sprints the completed ones, newest first
 * @param averageHours of the estimates of completed tasks; null without a completed sprint
 * @param averageTasks of completed tasks
 * @param deviationHours the standard deviation: how far a plan built on the average may be off
 * @param completionRate completed of all, over all these sprints, from 0 to 1
 */
public record Velocity(
        List<SprintVelocity> sprints,
        @Nullable BigDecimal averageHours,
        @Nullable BigDecimal averageTasks,
        @Nullable BigDecimal deviationHours,
        @Nullable BigDecimal completionRate) {

    /** A completed sprint. */
    public record SprintVelocity(
            SprintId sprint,
            String name,
            LocalDate endsOn,
            int committedTasks,
            int addedTasks,
            int removedTasks,
            int doneTasks,
            int carriedTasks,
            BigDecimal doneHours,
            BigDecimal completionRate) {

        static SprintVelocity of(SprintView sprint, SprintResult result) {
            return new SprintVelocity(
                    sprint.id(),
                    sprint.plan().name(),
                    sprint.plan().endsOn(),
                    result.committedTasks(),
                    result.addedTasks(),
                    result.removedTasks(),
                    result.doneTasks(),
                    result.carriedTasks(),
                    result.doneHours(),
                    rate(result.doneTasks(), result.doneTasks() + result.carriedTasks()));
        }
    }

    static Velocity of(List<SprintVelocity> sprints) {
        if (sprints.isEmpty()) {
            return new Velocity(List.of(), null, null, null, null);
        }
        var count = BigDecimal.valueOf(sprints.size());
        var hours = sprints.stream().map(SprintVelocity::doneHours).reduce(BigDecimal.ZERO, BigDecimal::add);
        int done = sprints.stream().mapToInt(SprintVelocity::doneTasks).sum();
        int carried = sprints.stream().mapToInt(SprintVelocity::carriedTasks).sum();
        return new Velocity(
                List.copyOf(sprints),
                hours.divide(count, 2, RoundingMode.HALF_UP),
                BigDecimal.valueOf(done).divide(count, 2, RoundingMode.HALF_UP),
                deviation(sprints, hours.divide(count, MathContext.DECIMAL64), count),
                rate(done, done + carried));
    }

    /** Of the population: these sprints are all there is. */
    private static BigDecimal deviation(List<SprintVelocity> sprints, BigDecimal mean, BigDecimal count) {
        return sprints.stream()
                .map(sprint -> sprint.doneHours().subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(count, MathContext.DECIMAL64)
                .sqrt(MathContext.DECIMAL64)
                .setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal rate(int part, int whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
