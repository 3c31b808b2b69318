package com.aeondt.tasks.files;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** How the record names its months and weeks. */
final class Weeks {

    private Weeks() {}

    static String month(LocalDate day) {
        return String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
    }

    /** The ISO 8601 week, such as {@code 2026-W48}. */
    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
