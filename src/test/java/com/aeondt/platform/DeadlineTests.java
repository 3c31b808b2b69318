package com.aeondt.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void withoutOneEverythingTakesWhatItTakes() {
        assertThat(Deadline.within(MINUTE)).isEqualTo(MINUTE);
        assertThat(Deadline.passed()).isFalse();
    }

    @Test
    void nothingWaitsLongerThanIsLeft() {
        assertThat(Deadline.<Duration, RuntimeException>call(Duration.ofSeconds(5), () -> Deadline.within(MINUTE)))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
        assertThat(Deadline.<Duration, RuntimeException>call(MINUTE, () -> Deadline.within(Duration.ofSeconds(5))))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whenItHasPassedNothingNewBegins() {
        Deadline.<Boolean, RuntimeException>call(Duration.ZERO, () -> {
            assertThat(Deadline.passed()).isTrue();
            assertThat(Deadline.within(MINUTE)).isEqualTo(Duration.ofMillis(1));
            assertThatThrownBy(Deadline::check)
                    .isInstanceOfSatisfying(
                            AeonException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(PlatformError.DEADLINE_EXCEEDED));
            return true;
        });
    }
}
