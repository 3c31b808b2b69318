package com.aeondt.platform.web.version;

import com.aeondt.support.PropertiesContract;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiVersionPropertiesTests {

    @Test
    void noVersionIsDeprecatedUnlessASettingSaysSo() {
        PropertiesContract.of(ApiVersionProperties.class, "aeon.api", Map.of())
                .defaults(new ApiVersionProperties(Map.of()))
                .key(
                        "deprecations.v1.since",
                        "2026-02-01",
                        ApiVersionProperties::deprecations,
                        Map.of("v1", new ApiVersionProperties.Deprecation(LocalDate.of(2026, 2, 1), null, null)))
                .refuses("deprecations.v1.since", "soon")
                .complete();
    }
}
