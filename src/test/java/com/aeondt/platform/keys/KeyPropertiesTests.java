package com.aeondt.platform.keys;

import com.aeondt.support.PropertiesContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyPropertiesTests {

    @Test
    void everySettingIsReadAndBounded() {
        var file = Path.of("/etc/aeon/master.key");
        PropertiesContract.of(KeyProperties.class, "aeon.keys", Map.of("master-key-file", file.toString()))
                .defaults(new KeyProperties(file, Duration.ofSeconds(30), Duration.ofHours(24)))
                .insistsOn("master-key-file")
                .key("refresh", "1m", KeyProperties::refresh, Duration.ofMinutes(1))
                .refuses("refresh", "0s")
                .key("overlap", "2d", KeyProperties::overlap, Duration.ofDays(2))
                .refuses("overlap", "10m")
                .complete();
    }
}
