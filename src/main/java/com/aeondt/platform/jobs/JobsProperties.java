package com.aeondt.platform.jobs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Long work.
 *
 * @param threads jobs that one instance runs at once
 * @param poll how often an instance looks for jobs submitted elsewhere
 * @param heartbeat how often a running job gives a sign of life; after four missed ones another instance takes it over
 * @param retention how long finished jobs are kept
 */
@Validated
@ConfigurationProperties("aeon.jobs")
record JobsProperties(
        @Min(1) @Max(64) @DefaultValue("4") int threads,
        @DurationMin(millis = 50) @DefaultValue("1s") Duration poll,
        @DurationMin(millis = 100) @DefaultValue("5s") Duration heartbeat,
        @DurationMin(days = 1) @DefaultValue("30d") Duration retention) {}
