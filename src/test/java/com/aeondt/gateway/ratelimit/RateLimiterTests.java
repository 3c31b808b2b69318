package com.aeondt.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.RedisConnectionFailureException;

/** What happens when the shared count goes away and comes back. */
class RateLimiterTests {

    private static final Limit TEN = new Limit("principal", "ada", new Quota(10, Duration.ofHours(1)));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-31T09:30:00Z"));
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final RateLimiter limiter = new RateLimiter(
            this::shared, new LocalBuckets(Duration.ofHours(1), TimeMeter.SYSTEM_MILLISECONDS), now::get);

    private Decision shared(List<Limit> limits) {
        asked.incrementAndGet();
        if (away.get()) {
            throw new RedisConnectionFailureException("away");
        }
        return new Decision(true, List.of(Allowance.of(limits.getFirst(), 7, Duration.ofSeconds(5))), true);
    }

    private long admitted(int requests) {
        return IntStream.range(0, requests)
                .filter(number -> limiter.take(List.of(TEN)).admitted())
                .count();
    }

    @Test
    void theSharedCountDecidesWhileItIsThere() {
        assertThat(admitted(50)).isEqualTo(50);
        assertThat(limiter.take(List.of(TEN)).shared()).isTrue();
    }

    @Test
    void aloneItIsNeitherOpenNorClosed() {
        admitted(4);
        away.set(true);

        assertThat(admitted(50)).isEqualTo(6);
        assertThat(limiter.take(List.of(TEN)).shared()).isFalse();
    }

    @Test
    void oneRequestInEachPauseAsksAndTheOthersDoNotWait() {
        away.set(true);
        admitted(20);
        assertThat(asked).hasValue(1);

        now.updateAndGet(time -> time.plus(RateLimiter.PAUSE));
        admitted(20);

        assertThat(asked).hasValue(2);
    }

    @Test
    void whenItIsBackItDecidesAgain() {
        away.set(true);
        assertThat(admitted(50)).isEqualTo(10);
        away.set(false);
        assertThat(admitted(5)).isZero();

        now.updateAndGet(time -> time.plus(RateLimiter.PAUSE));

        assertThat(admitted(50)).isEqualTo(50);
    }
}
