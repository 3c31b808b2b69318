package com.aeondt.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts on this instance alone. A bucket that nobody has asked for longer than its window is full, and forgotten. */
final class LocalBuckets {

    private static final int MOST = 200_000;

    private record Known(String key, Quota quota) {}

    private final Cache<Known, Bucket> buckets;
    private final TimeMeter clock;

    LocalBuckets(Duration longestWindow, TimeMeter clock) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(longestWindow)
                .build();
        this.clock = clock;
    }

    /** Takes one from each, or from none. */
    Decision take(List<Limit> limits) {
        var allowances = new ArrayList<Allowance>();
        var taken = new ArrayList<Bucket>();
        boolean admitted = true;
        for (var limit : limits) {
            var bucket = bucket(limit);
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (probe.isConsumed()) {
                taken.add(bucket);
            } else {
                admitted = false;
            }
            allowances.add(
                    Allowance.of(limit, probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForReset())));
        }
        if (!admitted) {
            taken.forEach(bucket -> bucket.addTokens(1));
        }
        return new Decision(admitted, allowances, false);
    }

    /** Notes what was counted elsewhere, so that this instance knows about where it stands when it is left alone. */
    void follow(List<Limit> limits) {
        limits.forEach(limit -> bucket(limit).tryConsume(1));
    }

    private Bucket bucket(Limit limit) {
        return buckets.get(
                new Known(limit.key(), limit.quota()),
                known -> Bucket.builder()
                        .addLimit(bandwidth -> bandwidth
                                .capacity(known.quota().requests())
                                .refillIntervally(
                                        known.quota().requests(), known.quota().window()))
                        .withCustomTimePrecision(clock)
                        .build());
    }
}
