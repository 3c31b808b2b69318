package com.aeondt.platform.web.json;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request's body may be, and how slow.
 *
 * @param maxSize for every path not named below
 * @param paths larger or smaller limits by path pattern, such as {@code /api/*}{@code /todo-files/**}; the first that fits
 * @param minRate bytes that must arrive in each second, on average, once {@code patience} is over
 * @param patience how long a body may take in any case
 */
@ConfigurationProperties("aeon.web.body")
record BodyLimitProperties(
        @DefaultValue("1MB") DataSize maxSize,
        @DefaultValue Map<String, DataSize> paths,
        @DefaultValue("1KB") DataSize minRate,
        @DefaultValue("10s") Duration patience) {}
