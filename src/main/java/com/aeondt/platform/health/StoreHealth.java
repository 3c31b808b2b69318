package com.aeondt.platform.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * A store as a component of {@code /actuator/health}.
 *
 * @param whenAway what its absence means: down for the one that nothing works without, else degraded
 */
record StoreHealth(BoundedCheck check, Status whenAway) implements HealthIndicator {

    /** Something is missing, the rest works. */
    static final Status DEGRADED = new Status("DEGRADED", "What needs this store fails, the rest works");

    @Override
    public Health health() {
        return check.obstacle()
                .map(obstacle ->
                        Health.status(whenAway).withDetail("obstacle", obstacle).build())
                .orElseGet(() -> Health.up().build());
    }

    Status status() {
        return check.obstacle().isPresent() ? whenAway : Status.UP;
    }
}
