package com.aeondt.gateway.ratelimit;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a request goes on.
 *
 * @param admitted whether every limit had room; if one had none, nothing was taken from the others
 * @param allowances what is left now, in the order of the limits
 * @param shared whether all instances have counted, and not this one alone
 */
public record Decision(boolean admitted, List<Allowance> allowances, boolean shared) {

    public Decision {
        allowances = List.copyOf(allowances);
    }

    /** When it is worth trying again: when the last of the exhausted limits has been renewed. */
    Duration retryAfter() {
        return allowances.stream()
                .filter(allowance -> allowance.remaining() == 0)
                .map(Allowance::reset)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ofSeconds(1));
    }
}
