package com.aeondt.gateway.ratelimit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Counts over all instances, and on this one alone while that does not work: never open, never closed. Then one request in
 * each pause tries whether it works again; the others do not wait for it.
 */
final class RateLimiter {

    static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(RateLimiter.class);
    private static final long WORKING = 0;

    private final Function<List<Limit>, Decision> shared;
    private final LocalBuckets local;
    private final InstantSource clock;

    /** When to try again, in milliseconds of the clock; {@link #WORKING} while nothing is wrong. */
    private final AtomicLong retryAt = new AtomicLong(WORKING);

    /**
     * Makes one.
     *
     * @param shared counts over all instances, or throws {@link DataAccessException}
     */
    RateLimiter(Function<List<Limit>, Decision> shared, LocalBuckets local, InstantSource clock) {
        this.shared = shared;
        this.local = local;
        this.clock = clock;
    }

    /** Takes one from each limit, or from none. */
    Decision take(List<Limit> limits) {
        var decision = overAll(limits);
        if (decision.isEmpty()) {
            return local.take(limits);
        }
        if (decision.get().admitted()) {
            local.follow(limits);
        }
        return decision.get();
    }

    private Optional<Decision> overAll(List<Limit> limits) {
        long due = retryAt.get();
        long now = clock.millis();
        if (due != WORKING && (now < due || !retryAt.compareAndSet(due, now + PAUSE.toMillis()))) {
            return Optional.empty();
        }
        try {
            var decision = shared.apply(limits);
            if (retryAt.getAndSet(WORKING) != WORKING) {
                log.info("Rate limits are counted over all instances again");
            }
            return Optional.of(decision);
        } catch (DataAccessException away) {
            if (retryAt.getAndSet(now + PAUSE.toMillis()) == WORKING) {
                log.warn("Redis does not answer; rate limits are counted on this instance alone for now", away);
            }
            return Optional.empty();
        }
    }
}
