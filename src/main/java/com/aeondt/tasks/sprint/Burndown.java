package com.aeondt.tasks.sprint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was left to do in a sprint at the end of each of its days, and what was done: burndown and burnup in one. Pure
 * arithmetic.
 *
 * @param points one per day that has begun
 */
public record Burndown(LocalDate startsOn, LocalDate endsOn, List<BurndownPoint> points) {

    /**
     * The end of one day.
     *
     * @param scopeHours estimated hours of all tasks in the sprint
     * @param doneHours of those, completed
     * @param remainingHours of those, not completed
     * @param idealHours on the straight line from the first day's scope to nothing on the last day
     */
    public record BurndownPoint(
            LocalDate day,
            int scopeTasks,
            int doneTasks,
            int remainingTasks,
            BigDecimal scopeHours,
            BigDecimal doneHours,
            BigDecimal remainingHours,
            BigDecimal idealHours) {}

    /** A task while it was in the sprint. */
    record Item(
            BigDecimal hours,
            Instant addedAt,
            @Nullable Instant removedAt,
            @Nullable Instant completedAt) {

        boolean inScope(Instant moment) {
            return addedAt.isBefore(moment) && (removedAt == null || !removedAt.isBefore(moment));
        }

        boolean done(Instant moment) {
            return completedAt != null && completedAt.isBefore(moment);
        }
    }

    static Burndown of(LocalDate startsOn, LocalDate endsOn, Collection<Item> items, ZoneId zone, LocalDate today) {
        var committed = hours(items, endOf(startsOn, zone), false);
        var last = today.isBefore(endsOn) ? today : endsOn;
        var points = startsOn.isAfter(last)
                ? List.<BurndownPoint>of()
                : startsOn.datesUntil(last.plusDays(1))
                        .map(day -> point(day, items, endOf(day, zone), ideal(committed, startsOn, endsOn, day)))
                        .toList();
        return new Burndown(startsOn, endsOn, points);
    }

    private static BurndownPoint point(LocalDate day, Collection<Item> items, Instant end, BigDecimal ideal) {
        int scope = (int) items.stream().filter(item -> item.inScope(end)).count();
        int done = (int) items.stream()
                .filter(item -> item.inScope(end) && item.done(end))
                .count();
        var scopeHours = hours(items, end, false);
        var doneHours = hours(items, end, true);
        return new BurndownPoint(
                day, scope, done, scope - done, scopeHours, doneHours, scopeHours.subtract(doneHours), ideal);
    }

    private static BigDecimal hours(Collection<Item> items, Instant moment, boolean doneOnly) {
        return items.stream()
                .filter(item -> item.inScope(moment) && (!doneOnly || item.done(moment)))
                .map(Item::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal ideal(BigDecimal committed, LocalDate startsOn, LocalDate endsOn, LocalDate day) {
        long days = ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
        long left = ChronoUnit.DAYS.between(day, endsOn);
        return committed.multiply(BigDecimal.valueOf(left)).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
