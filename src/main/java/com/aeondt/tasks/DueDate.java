package com.aeondt.tasks;

import com.aeondt.tasks.template.Recurrence;
import com.aeondt.tasks.todofile.Due;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a task is due, as its author wrote it and as a date. A period ends on its last day.
 *
 * @param text such as {@code 2026-11-27}, {@code 2026-W48}, {@code 2026-Q4}, {@code 2026-12} or {@code every-friday}
 * @param date the last day that is in time; of a recurrence the next one, null once it has come to its end
 * @see <a href="https://www.iso.org/iso-8601-date-and-time-format.html">ISO 8601</a> for dates and weeks
 */
public record DueDate(String text, @Nullable LocalDate date) {

    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(?:W(\\d{2})|Q([1-4])|(\\d{2})))?");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Reads a date, a period or a recurrence; empty when the text is none of them. */
    public static Optional<DueDate> parse(String text) {
        if (rule(text).isPresent()) {
            return Optional.of(new DueDate(text, null));
        }
        try {
            var period = PERIOD.matcher(text);
            if (!period.matches() && !DAY.matcher(text).matches()) {
                return Optional.empty();
            }
            var date = period.matches() ? lastDay(period) : LocalDate.parse(text);
            return Optional.of(new DueDate(text, date));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The recurrence rule of RFC 5545 that it stands for, if it recurs. */
    public Optional<String> rule() {
        return rule(text);
    }

    /** A recurrence with its first day on or after this one; empty for anything else, and when the rule gives no day. */
    public Optional<DueDate> firstFrom(LocalDate day) {
        return rule().flatMap(rule -> Recurrence.firstOf(rule, day)).map(first -> new DueDate(text, first));
    }

    private static Optional<String> rule(String text) {
        return Due.parse(text)
                .filter(Due.Recurring.class::isInstance)
                .map(Due.Recurring.class::cast)
                .map(Due.Recurring::rule);
    }

    /** Due on this day. */
    public static DueDate on(LocalDate date) {
        return new DueDate(date.toString(), date);
    }

    private static LocalDate lastDay(java.util.regex.Matcher period) {
        int year = Integer.parseInt(period.group(1));
        if (period.group(2) != null) {
            return LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(period.group(2)))
                    .with(java.time.DayOfWeek.SUNDAY);
        }
        if (period.group(3) != null) {
            return YearMonth.of(year, Integer.parseInt(period.group(3)) * 3).atEndOfMonth();
        }
        if (period.group(4) != null) {
            return YearMonth.of(year, Integer.parseInt(period.group(4))).atEndOfMonth();
        }
        return Year.of(year).atMonth(12).atEndOfMonth();
    }
}
