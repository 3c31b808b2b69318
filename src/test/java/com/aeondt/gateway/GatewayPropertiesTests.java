package com.aeondt.gateway;

import com.aeondt.gateway.GatewayProperties.Headers;
import com.aeondt.support.PropertiesContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayPropertiesTests {

    @Test
    void defaultsAndKeys() {
        PropertiesContract.of(GatewayProperties.class, "aeon.gateway", Map.of())
                .defaults(new GatewayProperties(
                        List.of(),
                        false,
                        Duration.ofMinutes(5),
                        List.of(),
                        List.of(),
                        new Headers(64, Duration.ofDays(365))))
                .key(
                        "cors-origins",
                        "http://localhost:3000,http://localhost:3001",
                        GatewayProperties::corsOrigins,
                        List.of("http://localhost:3000", "http://localhost:3001"))
                .key("public-metrics", "true", GatewayProperties::publicMetrics, true)
                .key("deadline", "30s", GatewayProperties::deadline, Duration.ofSeconds(30))
                .key("allowed-hosts", "aeon.example", GatewayProperties::allowedHosts, List.of("aeon.example"))
                .key("allowed-addresses", "10.0.0.0/8", GatewayProperties::allowedAddresses, List.of("10.0.0.0/8"))
                .key("headers.max-count", "20", settings -> settings.headers().maxCount(), 20)
                .key("headers.hsts", "1d", settings -> settings.headers().hsts(), Duration.ofDays(1))
                .complete();
    }
}
