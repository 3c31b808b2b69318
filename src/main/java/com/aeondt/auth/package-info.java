/**
 * Owns tenants, users, memberships, roles, tokens, API keys and the audit log.
 */
@ApplicationModule(
        displayName = "Auth",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: persistence",
            "platform :: events",
            "platform :: jobs",
            "platform :: keys"
        })
@NullMarked
package com.aeondt.auth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
