package com.aeondt.tasks.shared;

import com.aeondt.auth.BusinessCalendar;
import com.aeondt.auth.TenantCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The time as the current tenant's people mean it: "today" is the day in their zone. */
@Component
public class BusinessTime {

    private final Clock clock;
    private final TenantCalendar calendar;

    BusinessTime(Clock clock, TenantCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Now, as exact as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public ZoneId zone() {
        return calendar.zone();
    }

    /** When the tenant's people work. */
    public BusinessCalendar calendar() {
        return calendar.calendar();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The day on which something happened. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }
}
