package com.aeondt.tasks.flow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what carries a label grows: bugs, technical debt. */
public record Trend(String label, List<TrendPoint> points) {

    /**
     * One week.
     *
     * @param opened created in it
     * @param closed completed or cancelled in it
     * @param open still open at its end
     */
    public record TrendPoint(String week, int opened, int closed, int open) {}

    /** A task with the label, by the days on which it was created and closed. */
    record Life(LocalDate opened, @Nullable LocalDate closed) {

        boolean openAfter(LocalDate day) {
            return !opened.isAfter(day) && (closed == null || closed.isAfter(day));
        }
    }

    static Trend of(String label, LocalDate from, LocalDate to, Collection<Life> lives) {
        return new Trend(
                label,
                Week.between(from, to).stream().map(week -> point(week, lives)).toList());
    }

    private static TrendPoint point(Week week, Collection<Life> lives) {
        int opened = 0;
        int closed = 0;
        int open = 0;
        for (var life : lives) {
            opened += Week.of(life.opened()).equals(week) ? 1 : 0;
            closed += life.closed() != null && Week.of(life.closed()).equals(week) ? 1 : 0;
            open += life.openAfter(week.sunday()) ? 1 : 0;
        }
        return new TrendPoint(week.text(), opened, closed, open);
    }
}
