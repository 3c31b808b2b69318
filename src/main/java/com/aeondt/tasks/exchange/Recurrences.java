package com.aeondt.tasks.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recurrences of todo.txt ({@code 1w}) and Taskwarrior ({@code weekly}, {@code 2mo}, {@code P1M}) as rules of RFC 5545. */
final class Recurrences {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("daily", "FREQ=DAILY"),
            Map.entry("day", "FREQ=DAILY"),
            Map.entry("weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
            Map.entry("weekly", "FREQ=WEEKLY"),
            Map.entry("sennight", "FREQ=WEEKLY"),
            Map.entry("biweekly", "FREQ=WEEKLY;INTERVAL=2"),
            Map.entry("fortnight", "FREQ=WEEKLY;INTERVAL=2"),
            Map.entry("monthly", "FREQ=MONTHLY"),
            Map.entry("bimonthly", "FREQ=MONTHLY;INTERVAL=2"),
            Map.entry("quarterly", "FREQ=MONTHLY;INTERVAL=3"),
            Map.entry("semiannual", "FREQ=MONTHLY;INTERVAL=6"),
            Map.entry("annual", "FREQ=YEARLY"),
            Map.entry("yearly", "FREQ=YEARLY"));

    private static final Pattern COUNTED = Pattern.compile(
            "(?:\\+|p)?(\\d{1,3}) ?(?:(d|days?)|(b)|(w|wks?|weeks?)|(m|mo|mths?|months?)|(q|qtrs?|quarters?)|(y|yrs?|years?))");
    private static final Pattern SIMPLE = Pattern.compile("FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=(\\d+))?");

    private Recurrences() {}

    /** The rule for a word; empty when it means nothing known. */
    static Optional<String> rule(String word) {
        var lower = word.strip().toLowerCase(Locale.ROOT);
        var known = WORDS.get(lower);
        if (known != null) {
            return Optional.of(known);
        }
        var counted = COUNTED.matcher(lower);
        if (!counted.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(counted.group(1));
        if (count == 0) {
            return Optional.empty();
        }
        if (counted.group(3) != null) {
            return count == 1 ? Optional.of("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR") : Optional.empty();
        }
        if (counted.group(2) != null) {
            return Optional.of(every("DAILY", count));
        }
        if (counted.group(4) != null) {
            return Optional.of(every("WEEKLY", count));
        }
        if (counted.group(5) != null) {
            return Optional.of(every("MONTHLY", count));
        }
        return Optional.of(counted.group(6) != null ? every("MONTHLY", 3 * count) : every("YEARLY", count));
    }

    private static String every(String frequency, int count) {
        return "FREQ=" + frequency + (count == 1 ? "" : ";INTERVAL=" + count);
    }

    /** The rule in todo.txt's words; empty when it says more than these can. */
    static Optional<String> todoTxt(String rule) {
        var simple = SIMPLE.matcher(rule);
        if (simple.matches()) {
            var count = simple.group(2) == null ? "1" : simple.group(2);
            return Optional.of(count + simple.group(1).substring(0, 1).toLowerCase(Locale.ROOT));
        }
        return rule.equals("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR") ? Optional.of("1b") : Optional.empty();
    }
}
