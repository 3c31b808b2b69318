package com.aeondt.gateway.ratelimit;

import java.time.Duration;

/**
 * What is left of a limit.
 *
 * @param name the policy: {@code address}, {@code anonymous}, {@code principal} or {@code tenant}
 * @param quota what may be used
 * @param remaining how much of it is left
 * @param reset how long until all of it is there again
 */
public record Allowance(String name, Quota quota, long remaining, Duration reset) {

    static Allowance of(Limit limit, long remaining, Duration reset) {
        return new Allowance(limit.name(), limit.quota(), Math.max(0, remaining), reset);
    }

    /** A reset in whole seconds, never earlier than it is. */
    public long resetSeconds() {
        return reset.plusNanos(999_999_999).toSeconds();
    }
}
