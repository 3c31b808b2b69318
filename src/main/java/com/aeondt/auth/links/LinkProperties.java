package com.aeondt.auth.links;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long links in letters work.
 *
 * @param invitationLife for who was invited
 * @param resetLife for who has forgotten his password
 */
@Validated
@ConfigurationProperties("aeon.auth.links")
public record LinkProperties(
        @NotNull @DurationMin(minutes = 5) @DurationMax(days = 30) @DefaultValue("7d")
        Duration invitationLife,

        @NotNull @DurationMin(minutes = 5) @DurationMax(hours = 24) @DefaultValue("30m")
        Duration resetLife) {}
