package com.aeondt.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MiddayTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-29T00:00:00Z",
                "2026-11-29T10:59:59Z",
                "2026-11-29T11:30:00Z",
                "2026-11-29T12:00:00Z",
                "2026-12-31T23:59:59Z"
            })
    void itIsAboutNoonThereWhateverTheTimeIsHere(String here) {
        var now = Instant.parse(here);

        assertThat(now.atZone(Midday.around(now)).getHour()).isEqualTo(11);
    }
}
