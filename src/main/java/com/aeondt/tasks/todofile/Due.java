package com.aeondt.tasks.todofile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands behind {@code due:}. */
public sealed interface Due {

    /** The text behind the colon, as it is written. */
    String text();

    /** The last day on which it is not late; empty for a recurrence. */
    Optional<LocalDate> lastDay();

    /** One day, {@code 2026-11-27}. */
    record Day(LocalDate date) implements Due {

        @Override
        public String text() {
            return date.toString();
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(date);
        }
    }

    /**
     * A week {@code 2026-W48}, month {@code 2026-11}, quarter {@code 2026-Q4} or year {@code 2026}.
     *
     * @param last its last day
     */
    record Period(String text, LocalDate last) implements Due {

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(last);
        }
    }

    /**
     * A recurrence: words such as {@code every-friday}, or an RRULE.
     *
     * @param rule the recurrence rule without its {@code RRULE:}
     * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10">RFC 5545, section 3.3.10</a>
     */
    record Recurring(String text, String rule) implements Due {

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.empty();
        }
    }

    /** The value for the text behind {@code due:}; empty when it is none of the forms. */
    static Optional<Due> parse(String text) {
        return day(text).or(() -> period(text)).or(() -> Recurrence.parse(text).map(rule -> new Recurring(text, rule)));
    }

    private static Optional<Due> day(String text) {
        if (!Forms.DAY.matcher(text).matches()) {
            return Optional.empty();
        }
        return read(() -> new Day(LocalDate.parse(text)));
    }

    private static Optional<Due> period(String text) {
        var matcher = Forms.PERIOD.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        var week = matcher.group("week");
        var quarter = matcher.group("quarter");
        var month = matcher.group("month");
        return read(() -> {
            if (week != null) {
                return new Period(text, sunday(year, Integer.parseInt(week)));
            }
            if (quarter != null) {
                return new Period(
                        text, YearMonth.of(year, 3 * Integer.parseInt(quarter)).atEndOfMonth());
            }
            if (month != null) {
                return new Period(
                        text, YearMonth.of(year, Integer.parseInt(month)).atEndOfMonth());
            }
            return new Period(text, LocalDate.of(year, 12, 31));
        });
    }

    private static LocalDate sunday(int year, int week) {
        var fourth = LocalDate.of(year, 1, 4);
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(fourth)
                                .getMaximum()) {
            throw new DateTimeException("There is no week " + week + " in " + year);
        }
        return fourth.with(WeekFields.ISO.weekOfWeekBasedYear(), week).with(WeekFields.ISO.dayOfWeek(), 7);
    }

    private static Optional<Due> read(java.util.function.Supplier<Due> reader) {
        try {
            return Optional.of(reader.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How dates and periods look. */
    final class Forms {
        static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
        static final Pattern PERIOD =
                Pattern.compile("(\\d{4})(?:-(?:W(?<week>\\d{2})|Q(?<quarter>[1-4])|(?<month>\\d{2})))?");

        private Forms() {}
    }
}
