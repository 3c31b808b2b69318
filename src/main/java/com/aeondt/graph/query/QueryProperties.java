package com.aeondt.graph.query;

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
 * Limits of the queries that clients write themselves.
 *
 * @param timeout how long one may run in Neo4j
 * @param concurrent how many run at a time on one server; the next waits a little and is then told to come back
 * @param rows how many rows an answer has at most, whatever the client asks for
 * @param size how large an answer may be: the characters of its texts, and a few for everything else
 */
@Validated
@ConfigurationProperties("aeon.graph.query")
record QueryProperties(
        @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 1) @DefaultValue("5s")
        Duration timeout,

        @Min(1) @Max(64) @DefaultValue("4") int concurrent,
        @Min(1) @Max(10_000) @DefaultValue("1000") int rows,

        @Min(1_000) @Max(100_000_000) @DefaultValue("4000000")
        int size) {}
