package com.aeondt.tasks.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How lead times are spread.
 *
 * @param buckets every task in the first bucket whose bound it does not exceed
 */
public record LeadTimes(Distribution distribution, List<Bucket> buckets) {

    private static final List<Integer> BOUNDS = List.of(1, 2, 4, 7, 14, 30, 90);

    /**
     * A bucket.
     *
     * @param upToDays its bound; null for the last, which has none
     */
    public record Bucket(@Nullable Integer upToDays, int tasks) {}

    static LeadTimes of(Collection<Duration> durations) {
        var buckets = new ArrayList<Bucket>();
        var below = Duration.ZERO;
        for (var days : BOUNDS) {
            var bound = Duration.ofDays(days);
            buckets.add(new Bucket(days, between(durations, below, bound)));
            below = bound;
        }
        buckets.add(new Bucket(null, between(durations, below, null)));
        return new LeadTimes(Distribution.of(durations), List.copyOf(buckets));
    }

    private static int between(Collection<Duration> durations, Duration above, @Nullable Duration upTo) {
        return (int) durations.stream()
                .filter(time -> above.isZero() || time.compareTo(above) > 0)
                .filter(time -> upTo == null || time.compareTo(upTo) <= 0)
                .count();
    }
}
