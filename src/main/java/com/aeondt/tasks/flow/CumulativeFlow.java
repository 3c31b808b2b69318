package com.aeondt.tasks.flow;

import com.aeondt.tasks.TaskState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks stood in which state at the end of each day.
 *
 * @param days one per day, in order
 */
public record CumulativeFlow(List<Day> days) {

    /** The end of one day; a state in which nothing stood is left out. */
    public record Day(LocalDate day, Map<TaskState, Integer> tasks) {}

    /**
     * Moves that happened on the same day between the same states.
     *
     * @param from null for tasks that came into being
     */
    record Moves(LocalDate day, @Nullable TaskState from, TaskState to, int count) {}

    /** From all moves since the first task came into being. */
    static CumulativeFlow of(LocalDate from, LocalDate to, Collection<Moves> moves) {
        var standing = new EnumMap<TaskState, Integer>(TaskState.class);
        moves.stream().filter(move -> move.day().isBefore(from)).forEach(move -> apply(standing, move));
        var days = from.datesUntil(to.plusDays(1))
                .map(day -> {
                    moves.stream().filter(move -> move.day().equals(day)).forEach(move -> apply(standing, move));
                    return new Day(day, present(standing));
                })
                .toList();
        return new CumulativeFlow(days);
    }

    private static void apply(Map<TaskState, Integer> standing, Moves move) {
        if (move.from() != null) {
            standing.merge(move.from(), -move.count(), Integer::sum);
        }
        standing.merge(move.to(), move.count(), Integer::sum);
    }

    private static Map<TaskState, Integer> present(Map<TaskState, Integer> standing) {
        var present = new EnumMap<TaskState, Integer>(TaskState.class);
        standing.forEach((state, tasks) -> {
            if (tasks != 0) {
                present.put(state, tasks);
            }
        });
        return Collections.unmodifiableMap(present);
    }
}
