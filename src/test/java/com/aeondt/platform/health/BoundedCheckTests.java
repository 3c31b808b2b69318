package com.aeondt.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class BoundedCheckTests {

    private static final Duration LIMIT = Duration.ofMillis(200);

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aStoreThatAnswersIsWellAndIsNotAskedAgainAtOnce() {
        var check = new BoundedCheck("store", Duration.ofSeconds(5), () -> {
            asked.incrementAndGet();
            return Optional.empty();
        });

        assertThat(check.obstacle()).isEmpty();
        assertThat(check.obstacle()).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aStoreThatRefusesSaysWhy() {
        var check = new BoundedCheck("store", Duration.ofSeconds(5), () -> {
            throw new IOException("connection refused");
        });

        assertThat(check.obstacle()).hasValueSatisfying(why -> assertThat(why).contains("connection refused"));
    }

    @Test
    void aStoreThatHangsHangsNobodyAndIsAskedOnce() {
        var never = new CountDownLatch(1);
        var check = new BoundedCheck("store", LIMIT, () -> {
            asked.incrementAndGet();
            never.await();
            return Optional.empty();
        });

        assertThat(check.obstacle()).contains("no answer within 200 ms");
        assertThat(check.obstacle()).contains("no answer within 200 ms");
        assertThat(asked).hasValue(1);
        never.countDown();
    }

    @Test
    void theOneStoreThatNothingWorksWithoutIsDownAndTheOthersDegrade() {
        var away = new BoundedCheck("store", LIMIT, () -> Optional.of("gone"));

        assertThat(new StoreHealth(away, Status.DOWN).health().getStatus()).isEqualTo(Status.DOWN);
        var degraded = new StoreHealth(away, StoreHealth.DEGRADED).health();
        assertThat(degraded.getStatus()).isEqualTo(StoreHealth.DEGRADED);
        assertThat(degraded.getDetails()).containsEntry("obstacle", "gone");
    }
}
