package com.aeondt.auth.attempts;

import com.aeondt.support.PropertiesContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttemptPropertiesTests {

    @Test
    void defaultsKeysAndBounds() {
        PropertiesContract.of(AttemptProperties.class, "aeon.auth.attempts", Map.of())
                .defaults(new AttemptProperties(
                        5, 50, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofHours(1)))
                .key("free", "3", AttemptProperties::free, 3)
                .key("free-per-address", "7", AttemptProperties::freePerAddress, 7)
                .key("first-delay", "2s", AttemptProperties::firstDelay, Duration.ofSeconds(2))
                .key("longest-delay", "1m", AttemptProperties::longestDelay, Duration.ofMinutes(1))
                .key("memory", "2h", AttemptProperties::memory, Duration.ofHours(2))
                .refuses("free", "0")
                .refuses("free-per-address", "0")
                .refuses("longest-delay", "2h")
                .complete();
    }
}
