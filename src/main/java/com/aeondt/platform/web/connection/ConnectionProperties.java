package com.aeondt.platform.web.connection;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient the server is with a connection. How long it may be silent is {@code server.tomcat.connection-timeout}.
 *
 * @param headPatience by when all header lines must be there once the first byte of a request is; then the connection is closed
 * @param unreadPatience how long the rest of a body may go on arriving that was refused without being read
 */
@Validated
@ConfigurationProperties("aeon.web.connection")
record ConnectionProperties(
        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 5) @DefaultValue("10s")
        Duration headPatience,

        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 5) @DefaultValue("2s")
        Duration unreadPatience) {}
