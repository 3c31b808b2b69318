package com.aeondt.tasks.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as filters write them. */
final class FilterDay {

    private static final Pattern RELATIVE =
            Pattern.compile("(today|yesterday|tomorrow)(?:([+-])(\\d{1,4})([dwm]))?", Pattern.CASE_INSENSITIVE);

    private FilterDay() {}

    /** {@code 2026-11-27}, {@code today}, {@code tomorrow+2w}, {@code today-1m}; empty for anything else. */
    static Optional<LocalDate> read(String text, LocalDate today) {
        var relative = RELATIVE.matcher(text);
        try {
            if (!relative.matches()) {
                return Optional.of(LocalDate.parse(text));
            }
            var day = switch (relative.group(1).toLowerCase(Locale.ROOT)) {
                case "yesterday" -> today.minusDays(1);
                case "tomorrow" -> today.plusDays(1);
                default -> today;
            };
            if (relative.group(3) == null) {
                return Optional.of(day);
            }
            long amount = Long.parseLong(relative.group(3)) * (relative.group(2).equals("-") ? -1 : 1);
            return Optional.of(
                    switch (relative.group(4).toLowerCase(Locale.ROOT)) {
                        case "w" -> day.plusWeeks(amount);
                        case "m" -> day.plusMonths(amount);
                        default -> day.plusDays(amount);
                    });
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
