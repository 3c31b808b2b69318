package com.aeondt.platform.web.connection;

import com.aeondt.support.PropertiesContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionPropertiesTests {

    @Test
    void everySettingIsReadAndBounded() {
        PropertiesContract.of(ConnectionProperties.class, "aeon.web.connection", Map.of())
                .defaults(new ConnectionProperties(Duration.ofSeconds(10), Duration.ofSeconds(2)))
                .key("head-patience", "3s", ConnectionProperties::headPatience, Duration.ofSeconds(3))
                .refuses("head-patience", "0s")
                .refuses("head-patience", "6m")
                .key("unread-patience", "1s", ConnectionProperties::unreadPatience, Duration.ofSeconds(1))
                .refuses("unread-patience", "0s")
                .refuses("unread-patience", "6m")
                .complete();
    }
}
