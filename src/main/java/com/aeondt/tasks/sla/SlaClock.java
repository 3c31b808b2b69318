package com.aeondt.tasks.sla;

import com.aeondt.auth.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands against what is promised for its priority. Pure arithmetic: whoever asks brings the time.
 *
 * @param state the verdict
 * @param startedAt when the clock started: when the task got its priority
 * @param warnAt when it is at risk; null for never
 * @param dueAt when it is late; null for never
 */
public record SlaClock(
        State state,
        Instant startedAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt) {

    /** The verdict. */
    public enum State {
        /** No deadline applies. */
        NONE,
        /** There is time. */
        ON_TRACK,
        /** The deadline is near. */
        AT_RISK,
        /** The deadline has passed and the task is open, or was then. */
        BREACHED,
        /** It was resolved in time. */
        MET
    }

    /**
     * Reads the clock.
     *
     * @param terms what is promised
     * @param startedAt when the task got its priority
     * @param resolvedAt when it was completed or cancelled; null while it is open
     * @param sprintEnd the last day of its sprint; null outside one
     * @param calendar the tenant's
     */
    public static SlaClock read(
            SlaTerms terms,
            Instant startedAt,
            @Nullable Instant resolvedAt,
            @Nullable LocalDate sprintEnd,
            BusinessCalendar calendar,
            Instant now) {
        var dueAt = dueAt(terms, startedAt, sprintEnd, calendar);
        var warnAt = warnAt(terms, startedAt, dueAt, calendar);
        return new SlaClock(state(warnAt, dueAt, resolvedAt, now), startedAt, warnAt, dueAt);
    }

    private static State state(
            @Nullable Instant warnAt, @Nullable Instant dueAt, @Nullable Instant resolvedAt, Instant now) {
        if (dueAt == null) {
            return State.NONE;
        }
        if (resolvedAt != null) {
            return resolvedAt.isBefore(dueAt) ? State.MET : State.BREACHED;
        }
        if (!now.isBefore(dueAt)) {
            return State.BREACHED;
        }
        return warnAt != null && !now.isBefore(warnAt) ? State.AT_RISK : State.ON_TRACK;
    }

    private static @Nullable Instant dueAt(
            SlaTerms terms, Instant startedAt, @Nullable LocalDate sprintEnd, BusinessCalendar calendar) {
        var zone = calendar.zone();
        return switch (terms.target()) {
            case SAME_DAY -> endOf(startedAt.atZone(zone).toLocalDate(), zone);
            case HOURS ->
                terms.breachAfterHours() == null ? null : terms.after(startedAt, terms.breachAfterHours(), calendar);
            case SPRINT -> sprintEnd == null ? null : endOf(sprintEnd, zone);
            case NONE -> null;
        };
    }

    private static @Nullable Instant warnAt(
            SlaTerms terms, Instant startedAt, @Nullable Instant dueAt, BusinessCalendar calendar) {
        if (dueAt == null) {
            return null;
        }
        if (terms.warnAfterHours() != null) {
            var warnAt = terms.after(startedAt, terms.warnAfterHours(), calendar);
            return warnAt.isBefore(dueAt) ? warnAt : dueAt;
        }
        return dueAt.minus(Duration.ofHours(24));
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
