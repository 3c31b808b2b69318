package com.aeondt.auth.links;

import com.aeondt.support.PropertiesContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkPropertiesTests {

    @Test
    void everySettingIsReadAndBounded() {
        PropertiesContract.of(LinkProperties.class, "aeon.auth.links", Map.of())
                .defaults(new LinkProperties(Duration.ofDays(7), Duration.ofMinutes(30)))
                .key("invitation-life", "2d", LinkProperties::invitationLife, Duration.ofDays(2))
                .refuses("invitation-life", "1m")
                .refuses("invitation-life", "31d")
                .key("reset-life", "10m", LinkProperties::resetLife, Duration.ofMinutes(10))
                .refuses("reset-life", "25h")
                .complete();
    }
}
