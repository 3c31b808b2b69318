package com.aeondt.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the way in.
 *
 * @param corsOrigins the origins whose scripts may call the API, such as {@code http://localhost:3000}; none by default
 * @param publicMetrics whether Prometheus may scrape without a credential
 * @param deadline by when a request must be answered; a client may ask for less with {@code Prefer: wait=5}
 * @param allowedHosts the host names that requests may be for; empty for all
 * @param allowedAddresses networks in CIDR form that may call at all; empty for everybody
 */
@Validated
@ConfigurationProperties("aeon.gateway")
record GatewayProperties(
        @DefaultValue List<String> corsOrigins,
        @DefaultValue("false") boolean publicMetrics,
        @NotNull @DefaultValue("5m") Duration deadline,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue List<String> allowedAddresses,
        @Valid @DefaultValue Headers headers) {

    /**
     * Limits on and of headers.
     *
     * @param maxCount how many header lines a request may have
     * @param hsts how long browsers stay with HTTPS once they have seen it
     */
    record Headers(
            @DefaultValue("64") int maxCount,
            @NotNull @DefaultValue("365d") Duration hsts) {}
}
