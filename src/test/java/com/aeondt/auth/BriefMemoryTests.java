package com.aeondt.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BriefMemoryTests {

    private static final Duration MEMORY = Duration.ofMillis(800);

    private final AtomicLong now = new AtomicLong();
    private final BriefMemory<String, String> memory = new BriefMemory<>(MEMORY, now::get);
    private Optional<String> truth = Optional.of("developer");
    private int readings;

    private Optional<String> role() {
        return memory.get("ada", name -> {
            readings++;
            return truth;
        });
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void whatWasReadIsRememberedUntilTheTimeIsOver() {
        assertThat(role()).contains("developer");
        truth = Optional.of("auditor");
        pass(MEMORY.minusNanos(1));
        assertThat(role()).contains("developer");

        pass(Duration.ofNanos(1));

        assertThat(role()).contains("auditor");
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void thatThereWasNothingIsRememberedAsWell() {
        truth = Optional.empty();
        assertThat(role()).isEmpty();
        assertThat(role()).isEmpty();
        assertThat(readings).isEqualTo(1);

        truth = Optional.of("developer");
        pass(MEMORY);

        assertThat(role()).contains("developer");
    }

    @Test
    void theTimeOfTheReadingCounts() {
        memory.get("ada", name -> {
            pass(Duration.ofMillis(700));
            return Optional.of("developer");
        });
        truth = Optional.of("auditor");
        pass(Duration.ofMillis(100));

        assertThat(role()).contains("auditor");
    }

    @Test
    void aReadingSlowerThanTheMemoryIsNotRemembered() {
        memory.get("ada", name -> {
            pass(Duration.ofSeconds(2));
            return Optional.of("developer");
        });
        truth = Optional.empty();

        assertThat(role()).isEmpty();
    }

    @Test
    void forgettingIsFeltAtOnce() {
        role();
        truth = Optional.of("auditor");

        memory.forget();

        assertThat(role()).contains("auditor");
    }
}
