/**
 * The one way in: request id, limits, rate limits, security headers, authentication, tenant choice, API version policy. Owns the
 * quotas of tenants and callers. Publishes nothing. Listens to nothing.
 */
@ApplicationModule(
        displayName = "Gateway",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: persistence",
            "platform :: events",
            "platform :: jobs",
            "platform :: keys",
            "platform :: observability",
            "auth",
            "auth :: attempts",
            "auth :: audit"
        })
@NullMarked
package com.aeondt.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
