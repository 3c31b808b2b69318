package com.aeondt.platform.keys;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Signing and cursor keys.
 *
 * @param masterKeyFile the file with the key that seals the others: 32 bytes as Base64, closed to strangers
 * @param refresh how long an instance may not know of a rotation made by another
 * @param overlap how long a retired key is still good; longer than any token lives
 */
@Validated
@ConfigurationProperties("aeon.keys")
record KeyProperties(
        @NotNull Path masterKeyFile,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration refresh,
        @DefaultValue("24h") @DurationMin(minutes = 15) Duration overlap) {}
