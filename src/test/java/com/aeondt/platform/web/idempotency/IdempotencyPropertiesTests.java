package com.aeondt.platform.web.idempotency;

import com.aeondt.support.PropertiesContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdempotencyPropertiesTests {

    @Test
    void answersAreKeptForADayOrAsLongAsSet() {
        PropertiesContract.of(IdempotencyProperties.class, "aeon.web.idempotency", Map.of())
                .defaults(new IdempotencyProperties(Duration.ofDays(1)))
                .key("keep", "2h", IdempotencyProperties::keep, Duration.ofHours(2))
                .refuses("keep", "1s")
                .complete();
    }
}
