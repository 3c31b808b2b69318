package com.aeondt.tasks.todofile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words for recurrences and the RFC 5545 rules they stand for. */
final class Recurrence {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("every-day", "FREQ=DAILY"),
            Map.entry("every-weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
            Map.entry("every-week", "FREQ=WEEKLY"),
            Map.entry("every-month", "FREQ=MONTHLY"),
            Map.entry("every-quarter", "FREQ=MONTHLY;INTERVAL=3"),
            Map.entry("every-year", "FREQ=YEARLY"),
            Map.entry("every-monday", "FREQ=WEEKLY;BYDAY=MO"),
            Map.entry("every-tuesday", "FREQ=WEEKLY;BYDAY=TU"),
            Map.entry("every-wednesday", "FREQ=WEEKLY;BYDAY=WE"),
            Map.entry("every-thursday", "FREQ=WEEKLY;BYDAY=TH"),
            Map.entry("every-friday", "FREQ=WEEKLY;BYDAY=FR"),
            Map.entry("every-saturday", "FREQ=WEEKLY;BYDAY=SA"),
            Map.entry("every-sunday", "FREQ=WEEKLY;BYDAY=SU"));

    private static final List<String> UNITS = List.of("day", "week", "month", "year");
    private static final Map<String, String> FREQUENCIES =
            Map.of("day", "DAILY", "week", "WEEKLY", "month", "MONTHLY", "year", "YEARLY");

    private static final Pattern EVERY = Pattern.compile("every-([1-9][0-9]{0,2})-(" + String.join("|", UNITS) + ")s?");
    private static final Pattern RULE = Pattern.compile(
            "FREQ=(?:SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z-]+=[A-Z0-9,:+-]+)*+");

    private Recurrence() {}

    /** The rule that a text stands for, empty when it is no recurrence. */
    static Optional<String> parse(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var word = WORDS.get(lower);
        if (word != null) {
            return Optional.of(word);
        }
        var every = EVERY.matcher(lower);
        if (every.matches()) {
            return Optional.of("FREQ=" + FREQUENCIES.get(every.group(2)) + ";INTERVAL=" + every.group(1));
        }
        var rule = text.regionMatches(true, 0, "RRULE:", 0, 6) ? text.substring(6) : text;
        return Optional.of(rule).filter(r -> RULE.matcher(r).matches());
    }
}
