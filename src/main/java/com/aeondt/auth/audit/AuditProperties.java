package com.aeondt.auth.audit;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the audit log.
 *
 * @param checkpointEvery how often the heads of chains that have grown are signed; a tail younger than this can be cut unseen
 * @param deniedEvery how often denied attempts are written; as many seconds of them are lost when the server is killed
 */
@Validated
@ConfigurationProperties("aeon.audit")
record AuditProperties(
        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("5m")
        Duration checkpointEvery,

        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1) @DefaultValue("10s")
        Duration deniedEvery) {}
