package com.aeondt.tasks.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingTimesTests {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 14, 0);

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/UTC", "Z", "GMT"})
    void whatNeverChangesIsToldInUtc(String zone) {
        var times = MeetingTimes.in(ZoneId.of(zone));

        assertThat(times.definition()).isEmpty();
        assertThat(times.at(MONDAY)).isEqualTo(Instant.parse("2026-11-23T14:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "US/Pacific", "Europe/Kiev"})
    void aZoneThatIsUsedIsDefinedUnderTheSameName(String zone) {
        var times = MeetingTimes.in(ZoneId.of(zone));

        assertThat(times.definition())
                .hasValueSatisfying(defined -> assertThat(times.at(MONDAY))
                        .isEqualTo(MONDAY.atZone(ZoneId.of(zone))
                                .withZoneSameInstant(ZoneId.of(Objects.requireNonNull(defined.getTimeZoneId())
                                        .getValue()))));
    }

    @Test
    void daylightSavingCounts() {
        var summer = LocalDateTime.of(2026, 7, 1, 14, 0);

        assertThat(MeetingTimes.in(ZoneId.of("Europe/Berlin")).at(summer))
                .isEqualTo(summer.atZone(ZoneId.of("Europe/Berlin")));
    }
}
