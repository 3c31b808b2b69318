package com.aeondt.auth;

import com.aeondt.auth.AuthProperties.Password;
import com.aeondt.auth.AuthProperties.Token;
import com.aeondt.support.PropertiesContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthPropertiesTests {

    private static final AuthProperties DEFAULTS = new AuthProperties(
            null,
            "live",
            Duration.ofMillis(800),
            new Token(
                    "aeon",
                    "aeon",
                    Duration.ofMinutes(10),
                    Duration.ofDays(7),
                    Duration.ofDays(30),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofDays(30)),
            new Password(12, 3, 0));

    @Test
    void everySettingIsReadAndBounded() {
        PropertiesContract.of(AuthProperties.class, "aeon.auth", Map.of())
                .defaults(DEFAULTS)
                .key("first-run-file", "/run/first", settings -> String.valueOf(settings.firstRunFile()), "/run/first")
                .key("environment", "staging", AuthProperties::environment, "staging")
                .refuses("environment", " ")
                .key("identity-memory", "100ms", AuthProperties::identityMemory, Duration.ofMillis(100))
                .refuses("identity-memory", "1s")
                .refuses("identity-memory", "-1ms")
                .key(
                        "token.issuer",
                        "https://aeon",
                        settings -> settings.token().issuer(),
                        "https://aeon")
                .refuses("token.issuer", "")
                .key("token.audience", "api", settings -> settings.token().audience(), "api")
                .refuses("token.audience", "")
                .key("token.access-life", "5m", settings -> settings.token().accessLife(), Duration.ofMinutes(5))
                .refuses("token.access-life", "2h")
                .refuses("token.access-life", "0s")
                .key("token.refresh-idle", "1d", settings -> settings.token().refreshIdle(), Duration.ofDays(1))
                .refuses("token.refresh-idle", "0s")
                .key("token.refresh-life", "2d", settings -> settings.token().refreshLife(), Duration.ofDays(2))
                .refuses("token.refresh-life", "0s")
                .key("token.refresh-grace", "2s", settings -> settings.token().refreshGrace(), Duration.ofSeconds(2))
                .refuses("token.refresh-grace", "11s")
                .key("token.clock-skew", "60s", settings -> settings.token().clockSkew(), Duration.ofSeconds(60))
                .refuses("token.clock-skew", "61s")
                .key("token.key-rotation", "7d", settings -> settings.token().keyRotation(), Duration.ofDays(7))
                .refuses("token.key-rotation", "59m")
                .key(
                        "password.min-length",
                        "15",
                        settings -> settings.password().minLength(),
                        15)
                .refuses("password.min-length", "7")
                .refuses("password.min-length", "65")
                .key("password.min-score", "4", settings -> settings.password().minScore(), 4)
                .refuses("password.min-score", "5")
                .key(
                        "password.concurrency",
                        "3",
                        settings -> settings.password().concurrency(),
                        3)
                .refuses("password.concurrency", "65")
                .complete();
    }
}
