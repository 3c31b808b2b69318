package com.aeondt.auth.apikeys;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * API keys.
 *
 * @param life how long a new key works when its maker names no end
 * @param maxLife how long a key may work at most
 * @param overlap how long a replaced key goes on when nobody says otherwise
 * @param maxOverlap how long it may go on at most
 */
@Validated
@ConfigurationProperties("aeon.auth.api-keys")
record ApiKeyProperties(
        @NotNull @DurationMin(hours = 1) @DefaultValue("90d")
        Duration life,

        @NotNull @DurationMin(hours = 1) @DefaultValue("366d")
        Duration maxLife,

        @NotNull @DurationMax(days = 30) @DefaultValue("24h")
        Duration overlap,

        @NotNull @DurationMax(days = 90) @DefaultValue("7d") Duration maxOverlap) {}
