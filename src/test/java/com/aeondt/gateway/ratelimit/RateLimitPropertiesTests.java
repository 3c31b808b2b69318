package com.aeondt.gateway.ratelimit;

import com.aeondt.support.PropertiesContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitPropertiesTests {

    @Test
    void defaultsKeysAndBounds() {
        PropertiesContract.of(RateLimitProperties.class, "aeon.gateway.rate-limits", Map.of())
                .defaults(new RateLimitProperties(Duration.ofMinutes(1), 120_000, 12_000, 60_000, 240_000))
                .key("window", "10s", RateLimitProperties::window, Duration.ofSeconds(10))
                .key("address", "1", RateLimitProperties::address, 1L)
                .key("anonymous", "2", RateLimitProperties::anonymous, 2L)
                .key("principal", "3", RateLimitProperties::principal, 3L)
                .key("tenant", "4", RateLimitProperties::tenant, 4L)
                .refuses("window", "1ms")
                .refuses("window", "2d")
                .refuses("principal", "0")
                .complete();
    }
}
