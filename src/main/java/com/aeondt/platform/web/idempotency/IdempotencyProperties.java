package com.aeondt.platform.web.idempotency;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Retries of POSTs.
 *
 * @param keep how long a stored answer is replayed
 */
@Validated
@ConfigurationProperties("aeon.web.idempotency")
record IdempotencyProperties(
        @DefaultValue("24h") @DurationMin(minutes = 1) Duration keep) {}
