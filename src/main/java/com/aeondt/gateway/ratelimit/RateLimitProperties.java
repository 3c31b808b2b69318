package com.aeondt.gateway.ratelimit;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests are answered in a window; more get 429 and are told when to come back.
 *
 * @param window how long a quota lasts
 * @param address requests of one address (of one /64 network with IPv6), before anybody is authenticated; counted on each
 *     instance alone
 * @param anonymous requests of one address that carry no credential
 * @param principal requests of one user or API key in one tenant, unless it has a quota of its own
 * @param tenant requests of all callers of one tenant together, unless it has a quota of its own
 */
@Validated
@ConfigurationProperties("aeon.gateway.rate-limits")
record RateLimitProperties(
        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("1m")
        Duration window,

        @Min(1) @DefaultValue("120000") long address,
        @Min(1) @DefaultValue("12000") long anonymous,
        @Min(1) @DefaultValue("60000") long principal,
        @Min(1) @DefaultValue("240000") long tenant) {}
