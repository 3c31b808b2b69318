package com.aeondt.tasks.flow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/** A week of ISO 8601, by its Monday. */
record Week(LocalDate monday) {

    static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The weeks that have a day in the range, in order. */
    static List<Week> between(LocalDate from, LocalDate to) {
        return of(from).monday()
                .datesUntil(of(to).monday().plusDays(1), Period.ofWeeks(1))
                .map(Week::new)
                .toList();
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }

    /** Such as {@code 2026-W48}. */
    String text() {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
