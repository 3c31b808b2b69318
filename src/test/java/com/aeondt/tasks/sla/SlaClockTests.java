package com.aeondt.tasks.sla;

import static com.aeondt.tasks.sla.SlaClock.State.AT_RISK;
import static com.aeondt.tasks.sla.SlaClock.State.BREACHED;
import static com.aeondt.tasks.sla.SlaClock.State.MET;
import static com.aeondt.tasks.sla.SlaClock.State.NONE;
import static com.aeondt.tasks.sla.SlaClock.State.ON_TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BusinessCalendar;
import com.aeondt.tasks.Priority;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlaClockTests {

    private static final BusinessCalendar BERLIN = new BusinessCalendar(
            ZoneId.of("Europe/Berlin"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(LocalDate.of(2026, 12, 1)));
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void aCriticalTaskIsLateAtLocalMidnight() {
        assertThat(state(Priority.P0, "2026-11-23T09:30:00Z")).isEqualTo(ON_TRACK);
        assertThat(state(Priority.P0, "2026-11-23T22:59:59Z")).isEqualTo(AT_RISK);
        assertThat(state(Priority.P0, "2026-11-23T23:00:00Z")).isEqualTo(BREACHED);
    }

    @Test
    void aHighTaskIsAtRiskAfterADayAndLateAfterTwo() {
        assertThat(state(Priority.P1, "2026-11-24T08:59:59Z")).isEqualTo(ON_TRACK);
        assertThat(state(Priority.P1, "2026-11-24T09:00:00Z")).isEqualTo(AT_RISK);
        assertThat(state(Priority.P1, "2026-11-25T09:00:00Z")).isEqualTo(BREACHED);
    }

    @Test
    void aNormalTaskIsLateWhenItsSprintIsOver() {
        assertThat(state(Priority.P2, "2026-11-27T22:59:59Z")).isEqualTo(AT_RISK);
        assertThat(state(Priority.P2, "2026-11-27T23:00:00Z")).isEqualTo(BREACHED);
        assertThat(read(Priority.P2, null, null, "2027-01-01T00:00:00Z").state())
                .isEqualTo(NONE);
    }

    @Test
    void aLowTaskIsNeverLate() {
        assertThat(state(Priority.P3, "2030-01-01T00:00:00Z")).isEqualTo(NONE);
    }

    @Test
    void resolutionStopsTheClock() {
        var inTime = Instant.parse("2026-11-25T08:59:59Z");
        assertThat(read(Priority.P1, inTime, null, "2027-01-01T00:00:00Z").state())
                .isEqualTo(MET);
        assertThat(read(Priority.P1, inTime.plusSeconds(1), null, "2027-01-01T00:00:00Z")
                        .state())
                .isEqualTo(BREACHED);
    }

    @Test
    void theDayEndsLaterWhenTheClocksGoBack() {
        var start = Instant.parse("2026-10-25T08:00:00Z");
        var clock = SlaClock.read(SlaTerms.standard(Priority.P0), start, null, null, BERLIN, start);
        assertThat(clock.dueAt()).isEqualTo("2026-10-25T23:00:00Z");
    }

    @Test
    void aHighTaskRestsOnDaysOffAndACriticalOneDoesNot() {
        var friday = Instant.parse("2026-11-27T15:00:00Z");
        var high = SlaClock.read(SlaTerms.standard(Priority.P1), friday, null, null, BERLIN, friday);
        assertThat(high.warnAt()).isEqualTo("2026-11-30T15:00:00Z");
        // the first of December is a holiday
        assertThat(high.dueAt()).isEqualTo("2026-12-02T15:00:00Z");
        var saturday = Instant.parse("2026-11-28T15:00:00Z");
        assertThat(SlaClock.read(SlaTerms.standard(Priority.P0), saturday, null, null, BERLIN, saturday)
                        .dueAt())
                .isEqualTo("2026-11-28T23:00:00Z");
    }

    private static SlaClock.State state(Priority priority, String now) {
        return read(priority, null, LocalDate.of(2026, 11, 27), now).state();
    }

    private static SlaClock read(
            Priority priority, @Nullable Instant resolvedAt, @Nullable LocalDate sprintEnd, String now) {
        return SlaClock.read(SlaTerms.standard(priority), START, resolvedAt, sprintEnd, BERLIN, Instant.parse(now));
    }
}
