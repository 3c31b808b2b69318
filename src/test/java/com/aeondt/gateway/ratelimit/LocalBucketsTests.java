package com.aeondt.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalBucketsTests {

    private static final Quota HUNDRED = new Quota(100, Duration.ofMinutes(1));
    private static final Limit ADA = new Limit("principal", "ada", HUNDRED);
    private static final Limit BOB = new Limit("principal", "bob", HUNDRED);
    private static final Limit TENANT = new Limit("tenant", "tenant", new Quota(150, Duration.ofMinutes(1)));

    private final AtomicLong nanos = new AtomicLong(Duration.ofHours(1).toNanos());
    private final LocalBuckets buckets = new LocalBuckets(Duration.ofHours(1), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    private long admitted(int requests, Limit... limits) {
        return IntStream.range(0, requests)
                .filter(number -> buckets.take(List.of(limits)).admitted())
                .count();
    }

    @Test
    void theHundredAndFirstOfAMinuteIsRefused() {
        assertThat(admitted(100, ADA)).isEqualTo(100);

        var refused = buckets.take(List.of(ADA));

        assertThat(refused.admitted()).isFalse();
        assertThat(refused.allowances().getFirst().remaining()).isZero();
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(refused.shared()).isFalse();
    }

    @Test
    void afterTheWindowAllOfItIsThereAgain() {
        admitted(150, ADA);
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(admitted(10, ADA)).isZero();

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(admitted(150, ADA)).isEqualTo(100);
    }

    @Test
    void oneCallerDoesNotUseUpAnothers() {
        assertThat(admitted(500, ADA)).isEqualTo(100);

        assertThat(admitted(500, BOB)).isEqualTo(100);
    }

    @Test
    void whatOneLimitRefusesIsNotTakenFromTheOther() {
        assertThat(admitted(500, ADA, TENANT)).isEqualTo(100);

        assertThat(admitted(500, BOB, TENANT)).isEqualTo(50);
        assertThat(admitted(500, BOB)).isEqualTo(50);
    }

    @Test
    void whatWasCountedElsewhereCountsHereToo() {
        IntStream.range(0, 60).forEach(number -> buckets.follow(List.of(ADA)));

        assertThat(admitted(500, ADA)).isEqualTo(40);
    }
}
