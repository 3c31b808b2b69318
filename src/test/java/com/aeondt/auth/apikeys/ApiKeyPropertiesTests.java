package com.aeondt.auth.apikeys;

import com.aeondt.support.PropertiesContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiKeyPropertiesTests {

    @Test
    void everySettingIsReadAndBounded() {
        PropertiesContract.of(ApiKeyProperties.class, "aeon.auth.api-keys", Map.of())
                .defaults(new ApiKeyProperties(
                        Duration.ofDays(90), Duration.ofDays(366), Duration.ofHours(24), Duration.ofDays(7)))
                .key("life", "30d", ApiKeyProperties::life, Duration.ofDays(30))
                .refuses("life", "1m")
                .key("max-life", "60d", ApiKeyProperties::maxLife, Duration.ofDays(60))
                .refuses("max-life", "0s")
                .key("overlap", "1h", ApiKeyProperties::overlap, Duration.ofHours(1))
                .refuses("overlap", "31d")
                .key("max-overlap", "2d", ApiKeyProperties::maxOverlap, Duration.ofDays(2))
                .refuses("max-overlap", "91d")
                .complete();
    }
}
