package com.aeondt.tasks.urgency;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How urgent a task is: the sum of terms, each a coefficient times a factor from 0 to 1. The coefficients follow
 * Taskwarrior's defaults; a task that is over has none.
 *
 * @param score the sum, to two places
 * @param terms those that are not zero
 * @see <a href="https://taskwarrior.org/docs/urgency/">Taskwarrior, urgency</a>
 */
public record Urgency(BigDecimal score, List<Term> terms) {

    /**
     * One reason.
     *
     * @param name stable, kebab-case
     * @param value the coefficient times the factor, to two places
     * @param because the fact behind the factor
     */
    public record Term(String name, double coefficient, double factor, BigDecimal value, String because) {

        static @Nullable Term of(String name, double coefficient, double factor, String because) {
            var value = BigDecimal.valueOf(coefficient * factor).setScale(2, RoundingMode.HALF_UP);
            return value.signum() == 0 ? null : new Term(name, coefficient, factor, value, because);
        }
    }

    /**
     * Adds up.
     *
     * @param waiting how many open tasks wait for this one
     * @param openDependencies how many open tasks it waits for itself
     */
    public static Urgency of(TaskView task, int waiting, int openDependencies, LocalDate today, ZoneId zone) {
        if (!task.state().open()) {
            return new Urgency(BigDecimal.ZERO.setScale(2), List.of());
        }
        var terms = Stream.of(
                        priority(task.details().priority()),
                        due(task, today),
                        Term.of("blocking", 8, waiting > 0 ? 1 : 0, waiting + " tasks wait for it"),
                        blocked(task, openDependencies),
                        Term.of("active", 4, task.state().started() ? 1 : 0, "in " + task.state()),
                        Term.of("sprint", 3, task.sprint() == null ? 0 : 1, "in a sprint"),
                        age(task, today, zone),
                        Term.of("tags", 1, tags(task), task.details().tags().size() + " tags"))
                .filter(Objects::nonNull)
                .toList();
        var score = terms.stream().map(Term::value).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        return new Urgency(score, terms);
    }

    private static @Nullable Term priority(@Nullable Priority priority) {
        return priority == null
                ? null
                : Term.of(
                        "priority",
                        9,
                        switch (priority) {
                            case P0 -> 1;
                            case P1 -> 0.67;
                            case P2 -> 0.43;
                            case P3 -> 0.2;
                        },
                        priority + ", " + priority.title());
    }

    /** From 0.2 two weeks ahead to 1 a week over, in a straight line. */
    private static @Nullable Term due(TaskView task, LocalDate today) {
        var due = task.details().due();
        if (due == null || due.date() == null) {
            return null;
        }
        long left = ChronoUnit.DAYS.between(today, due.date());
        double factor = left <= -7 ? 1 : left >= 14 ? 0.2 : 0.2 + (14 - left) * 0.8 / 21;
        return Term.of("due", 12, factor, left < 0 ? -left + " days over" : "due in " + left + " days");
    }

    private static @Nullable Term blocked(TaskView task, int openDependencies) {
        boolean blocked = openDependencies > 0 || task.state() == TaskState.BLOCKED;
        return Term.of(
                "blocked",
                -5,
                blocked ? 1 : 0,
                "waits for " + openDependencies + (openDependencies == 1 ? " task" : " tasks"));
    }

    private static @Nullable Term age(TaskView task, LocalDate today, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(task.createdAt(), zone), today);
        return Term.of("age", 2, Math.clamp(days / 365.0, 0, 1), days + " days old");
    }

    private static double tags(TaskView task) {
        return switch (task.details().tags().size()) {
            case 0 -> 0;
            case 1 -> 0.8;
            case 2 -> 0.9;
            default -> 1;
        };
    }
}
