/**
 * Owns tenants, users, memberships, teams, roles, sessions, second factors, API keys, letters to users, logins with providers and the
 * audit log. Publishes {@code TenantEvent}, {@code UserEvent}, {@code RoleEvent}, {@code TeamEvent} and {@code ApiKeyEvent}. Listens to
 * nobody.
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
