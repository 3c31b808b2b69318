package com.aeondt.tasks.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Moments as Taskwarrior writes them: {@code 20261127T083000Z}. */
final class TaskwarriorTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private TaskwarriorTime() {}

    /** The day of a moment; empty when the text is none. */
    static Optional<LocalDate> day(String text, ZoneId zone) {
        try {
            return Optional.of(LocalDate.ofInstant(FORM.parse(text, Instant::from), zone));
        } catch (DateTimeException notTheUsualForm) {
            return iso(text, zone);
        }
    }

    private static Optional<LocalDate> iso(String text, ZoneId zone) {
        try {
            return Optional.of(
                    text.length() == 10 ? LocalDate.parse(text) : LocalDate.ofInstant(Instant.parse(text), zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** When a day begins. */
    static String print(LocalDate day, ZoneId zone) {
        return FORM.format(day.atStartOfDay(zone));
    }
}
