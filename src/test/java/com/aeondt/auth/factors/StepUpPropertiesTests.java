package com.aeondt.auth.factors;

import com.aeondt.support.PropertiesContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepUpPropertiesTests {

    @Test
    void everySettingIsReadAndBounded() {
        PropertiesContract.of(StepUpProperties.class, "aeon.auth.step-up", Map.of())
                .defaults(new StepUpProperties(Duration.ofMinutes(5)))
                .key("life", "1m", StepUpProperties::life, Duration.ofMinutes(1))
                .refuses("life", "1s")
                .refuses("life", "2h")
                .complete();
    }
}
