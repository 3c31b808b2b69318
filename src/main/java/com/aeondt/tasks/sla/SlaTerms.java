package com.aeondt.tasks.sla;

import com.aeondt.auth.BusinessCalendar;
import com.aeondt.tasks.Priority;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is promised for a priority.
 *
 * @param warnAfterHours when an open task is at risk, in hours after its clock started; null for never
 * @param breachAfterHours for {@link SlaTarget#HOURS}: when it is late; null otherwise
 * @param updateEveryHours how often somebody has to say how it goes; null for no such promise
 * @param escalation who hears of a breach
 * @param workingDaysOnly whether hours count on the tenant's working days only
 */
@Embeddable
public record SlaTerms(
        @Enumerated(EnumType.STRING) SlaTarget target,
        @Nullable Integer warnAfterHours,
        @Nullable Integer breachAfterHours,
        @Nullable Integer updateEveryHours,
        String escalation,
        boolean workingDaysOnly) {

    /** The terms of the operating procedures, section 2.2. */
    public static SlaTerms standard(Priority priority) {
        return switch (priority) {
            case P0 -> new SlaTerms(SlaTarget.SAME_DAY, 1, null, null, "Immediate all-hands", false);
            case P1 -> new SlaTerms(SlaTarget.HOURS, 24, 48, 24, "Manager notification if not progressing", true);
            case P2 -> new SlaTerms(SlaTarget.SPRINT, null, null, 168, "Standard sprint planning", true);
            case P3 -> new SlaTerms(SlaTarget.NONE, null, null, null, "None required", true);
        };
    }

    /** The moment so many hours after another one, as these terms count them. */
    Instant after(Instant start, int hours, BusinessCalendar calendar) {
        var time = Duration.ofHours(hours);
        return workingDaysOnly ? calendar.plus(start, time) : start.plus(time);
    }
}
