package com.aeondt.auth.factors;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Stepping up.
 *
 * @param life how long a second factor that was shown counts as fresh
 */
@Validated
@ConfigurationProperties("aeon.auth.step-up")
record StepUpProperties(
        @NotNull @DurationMin(seconds = 30) @DurationMax(hours = 1) @DefaultValue("5m")
        Duration life) {}
