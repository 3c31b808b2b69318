package com.aeondt.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessCalendarTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessCalendar WEEK = new BusinessCalendar(
            BERLIN, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(LocalDate.of(2026, 12, 25)));

    @Test
    void timeStandsStillOnDaysOff() {
        var friday = Instant.parse("2026-11-27T22:00:00Z");
        // an hour is left of Friday; Saturday and Sunday pass
        assertThat(WEEK.plus(friday, Duration.ofHours(2))).isEqualTo("2026-11-30T00:00:00Z");
        assertThat(WEEK.plus(Instant.parse("2026-11-28T10:00:00Z"), Duration.ofHours(1)))
                .isEqualTo("2026-11-30T00:00:00Z");
        assertThat(WEEK.plus(Instant.parse("2026-12-24T12:00:00Z"), Duration.ofDays(1)))
                .isEqualTo("2026-12-28T12:00:00Z");
    }

    @Test
    void aDayOnWhichTheClocksChangeHasTheHoursItHas() {
        var everyDay = BusinessCalendar.everyDay(BERLIN);
        var saturday = Instant.parse("2026-10-24T10:00:00Z");
        assertThat(everyDay.plus(saturday, Duration.ofHours(49))).isEqualTo(saturday.plus(Duration.ofHours(49)));
    }

    @Test
    void aCalendarWithoutWorkingDaysCountsEveryDay() {
        var none = new BusinessCalendar(BERLIN, Set.of(), Set.of());
        assertThat(none.worksOn(LocalDate.of(2026, 11, 28))).isTrue();
        assertThat(WEEK.workingDayFrom(LocalDate.of(2026, 12, 25))).isEqualTo("2026-12-28");
    }
}
