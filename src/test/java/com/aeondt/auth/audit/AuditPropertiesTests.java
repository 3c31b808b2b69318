package com.aeondt.auth.audit;

import com.aeondt.support.PropertiesContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditPropertiesTests {

    @Test
    void defaultsKeysAndBounds() {
        PropertiesContract.of(AuditProperties.class, "aeon.audit", Map.of())
                .defaults(new AuditProperties(Duration.ofMinutes(5), Duration.ofSeconds(10)))
                .key("checkpoint-every", "1m", AuditProperties::checkpointEvery, Duration.ofMinutes(1))
                .key("denied-every", "2s", AuditProperties::deniedEvery, Duration.ofSeconds(2))
                .refuses("checkpoint-every", "2h")
                .refuses("denied-every", "1ms")
                .complete();
    }
}
