package com.aeondt.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was read a moment ago, also that there was nothing. It is remembered for a time that counts from the <em>beginning</em> of the
 * reading: however slow that was, nobody is told what was true longer ago.
 */
final class BriefMemory<K, V> {

    private static final int MOST = 10_000;

    private record Reading<V>(Optional<V> value, long begun) {}

    private final Ticker clock;
    private final Cache<K, Reading<V>> readings;

    BriefMemory(Duration memory, Ticker clock) {
        this.clock = clock;
        this.readings = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(clock)
                .expireAfter(Expiry.<K, Reading<V>>creating((key, reading) -> left(memory, reading)))
                .build();
    }

    /** What is remembered, or what the reading says. */
    Optional<V> get(K key, Function<K, Optional<V>> read) {
        return readings.get(key, unknown -> {
                    long begun = clock.read();
                    return new Reading<>(read.apply(unknown), begun);
                })
                .value();
    }

    void forget() {
        readings.invalidateAll();
    }

    private Duration left(Duration memory, Reading<V> reading) {
        var left = memory.minusNanos(clock.read() - reading.begun());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
