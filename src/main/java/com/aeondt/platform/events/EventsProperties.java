package com.aeondt.platform.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The event log and who reads it.
 *
 * @param batchSize events that a projection is given at once, at most
 * @param pollInterval how often readers look for events that no notification told them of
 * @param leaderTimeout after this long without a sign of life PostgreSQL takes a leader's projections away
 * @param retention how long events are kept
 * @param stream the server-sent events
 */
@Validated
@ConfigurationProperties("aeon.events")
record EventsProperties(
        @Min(1) @Max(10_000) @DefaultValue("500") int batchSize,

        @DurationMin(millis = 50) @DurationMax(seconds = 60) @DefaultValue("1s")
        Duration pollInterval,

        @DurationMin(seconds = 2) @DurationMax(minutes = 10) @DefaultValue("5s")
        Duration leaderTimeout,

        @DurationMin(days = 1) @DefaultValue("30d") Duration retention,
        @Valid @DefaultValue Streaming stream) {

    /**
     * The server-sent events.
     *
     * @param clients open streams of this instance, at most
     * @param clientsPerTenant open streams of one tenant on this instance, at most
     * @param buffer events waiting for one client before it is dropped as too slow
     * @param heartbeat how often a quiet stream says that it is alive
     * @param duration how long one stream lasts before the client has to come back with its credentials
     */
    record Streaming(
            @Min(1) @DefaultValue("200") int clients,
            @Min(1) @DefaultValue("50") int clientsPerTenant,
            @Min(1) @DefaultValue("1000") int buffer,
            @DurationMin(millis = 100) @DefaultValue("15s") Duration heartbeat,
            @DurationMin(millis = 100) @DefaultValue("15m") Duration duration) {}
}
