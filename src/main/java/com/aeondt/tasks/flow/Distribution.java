package com.aeondt.tasks.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, in hours to two places. Percentiles are by nearest rank: a value that occurred, which so many
 * per cent did not exceed.
 *
 * @param count of how many; the rest is null for none
 */
public record Distribution(
        int count,
        @Nullable BigDecimal meanHours,
        @Nullable BigDecimal p50Hours,
        @Nullable BigDecimal p85Hours,
        @Nullable BigDecimal p95Hours) {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(3_600);

    static Distribution of(Collection<Duration> durations) {
        if (durations.isEmpty()) {
            return new Distribution(0, null, null, null, null);
        }
        var sorted = durations.stream().sorted().toList();
        long total = sorted.stream().mapToLong(Duration::toSeconds).sum();
        var mean = hours(total).divide(BigDecimal.valueOf(sorted.size()), 2, RoundingMode.HALF_UP);
        return new Distribution(sorted.size(), mean, at(sorted, 50), at(sorted, 85), at(sorted, 95));
    }

    private static BigDecimal at(List<Duration> sorted, int percent) {
        int rank = Math.ceilDiv(percent * sorted.size(), 100);
        return hours(sorted.get(rank - 1).toSeconds()).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal hours(long seconds) {
        return BigDecimal.valueOf(seconds).divide(SECONDS, 6, RoundingMode.HALF_UP);
    }
}
