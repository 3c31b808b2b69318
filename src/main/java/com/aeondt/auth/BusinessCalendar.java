package com.aeondt.auth;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a tenant's people work: the days of their weeks, less their holidays, in their zone. A working day has all of its
 * hours.
 *
 * @param workingDays none means that no day is one, and then every day counts
 */
public record BusinessCalendar(ZoneId zone, Set<DayOfWeek> workingDays, Set<LocalDate> holidays) {

    private static final int FARTHEST_DAYS = 20_000;

    public BusinessCalendar {
        workingDays = Set.copyOf(workingDays);
        holidays = Set.copyOf(holidays);
    }

    /** One without days off. */
    public static BusinessCalendar everyDay(ZoneId zone) {
        return new BusinessCalendar(zone, EnumSet.allOf(DayOfWeek.class), Set.of());
    }

    public boolean worksOn(LocalDate day) {
        return workingDays.isEmpty() || (workingDays.contains(day.getDayOfWeek()) && !holidays.contains(day));
    }

    /** The moment at which so much time of working days has gone by. */
    public Instant plus(Instant start, Duration time) {
        var left = time;
        var at = start;
        var day = LocalDate.ofInstant(start, zone);
        for (int i = 0; i < FARTHEST_DAYS; i++) {
            var next = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (worksOn(day)) {
                var today = Duration.between(at, next);
                if (left.compareTo(today) <= 0) {
                    return at.plus(left);
                }
                left = left.minus(today);
            }
            at = next;
            day = day.plusDays(1);
        }
        return at;
    }

    /** The first working day on or after this one. */
    public LocalDate workingDayFrom(LocalDate day) {
        var candidate = day;
        for (int i = 0; i < FARTHEST_DAYS && !worksOn(candidate); i++) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }
}
