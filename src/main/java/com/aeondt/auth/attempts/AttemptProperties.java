package com.aeondt.auth.attempts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How attempts to guess a secret are slowed down.
 *
 * @param free failures of one account from one address that cost nothing
 * @param freePerAddress failures from one address over all accounts that cost nothing
 * @param firstDelay the wait after the first failure beyond those; each further one doubles it
 * @param longestDelay the wait that is never exceeded
 * @param memory how long after the latest failure all is forgotten
 */
@Validated
@ConfigurationProperties("aeon.auth.attempts")
record AttemptProperties(
        @Min(1) @Max(100) @DefaultValue("5") int free,
        @Min(1) @Max(10_000) @DefaultValue("50") int freePerAddress,

        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1) @DefaultValue("1s")
        Duration firstDelay,

        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("15m")
        Duration longestDelay,

        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 7) @DefaultValue("1h")
        Duration memory) {}
