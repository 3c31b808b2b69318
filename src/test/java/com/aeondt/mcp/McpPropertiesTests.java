package com.aeondt.mcp;

import com.aeondt.support.PropertiesContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class McpPropertiesTests {

    @Test
    void settingsHaveDefaultsKeysAndBounds() {
        PropertiesContract.of(McpProperties.class, "aeon.mcp", Map.of())
                .defaults(new McpProperties(
                        List.of("localhost", "127.0.0.1", "[::1]"),
                        List.of(),
                        null,
                        Duration.ofMinutes(5),
                        new McpProperties.Sessions(Duration.ofMinutes(30), 32, 5000)))
                .key("allowed-hosts", "ops.example.com", McpProperties::allowedHosts, List.of("ops.example.com"))
                .key(
                        "allowed-origins",
                        "https://a.example",
                        McpProperties::allowedOrigins,
                        List.of("https://a.example"))
                .key("port", "8080", settings -> Optional.ofNullable(settings.port()), Optional.of(8080))
                .refuses("port", "70000")
                .key("confirmation-life", "1m", McpProperties::confirmationLife, Duration.ofMinutes(1))
                .key("sessions.idle", "10m", settings -> settings.sessions().idle(), Duration.ofMinutes(10))
                .key("sessions.per-caller", "3", settings -> settings.sessions().perCaller(), 3)
                .refuses("sessions.per-caller", "0")
                .key("sessions.total", "10", settings -> settings.sessions().total(), 10)
                .refuses("sessions.total", "0")
                .complete();
    }
}
