package com.aeondt.tasks.template;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/**
 * On which days something recurs.
 *
 * @param rule such as {@code FREQ=WEEKLY;BYDAY=FR}, without {@code RRULE:}
 * @param startsOn the first day it may fall on
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10">RFC 5545, section 3.3.10</a>
 */
public record Recurrence(String rule, LocalDate startsOn) {

    private static final int FARTHEST = 10_000;

    public Recurrence {
        try {
            new RecurrenceRule(rule);
        } catch (InvalidRecurrenceRuleException invalid) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "'" + rule + "' is no recurrence rule.",
                    List.of(new Violation("/rule", "rrule", "A rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=FR")));
        }
    }

    /** The first day of a rule that somebody wrote, from a day on; empty when it has none, or is no rule for days. */
    public static Optional<LocalDate> firstOf(String rule, LocalDate from) {
        try {
            return new Recurrence(rule, from).firstFrom(from);
        } catch (AeonException | IllegalArgumentException | IllegalStateException unusable) {
            return Optional.empty();
        }
    }

    /** The first day on or after this one; empty when the rule has come to its end. */
    public Optional<LocalDate> firstFrom(LocalDate day) {
        try {
            var days = new RecurrenceRule(rule).iterator(dateTime(startsOn));
            for (int i = 0; i < FARTHEST && days.hasNext(); i++) {
                var next = days.nextDateTime();
                var date = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (!date.isBefore(day)) {
                    return Optional.of(date);
                }
            }
            return Optional.empty();
        } catch (InvalidRecurrenceRuleException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DateTime dateTime(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }
}
