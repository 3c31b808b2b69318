package com.aeondt.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.support.SharedEngines;
import com.aeondt.support.Wire;
import io.github.bucket4j.TimeMeter;
import io.lettuce.core.ClientOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Two instances of the server count together, on a real Redis. */
class SharedCountersIT {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Wire wire =
            new Wire(Integer.parseInt(String.valueOf(SharedEngines.properties().get("spring.data.redis.port"))));
    private final List<LettuceConnectionFactory> connections = new ArrayList<>();
    private RateLimiter one = instance();
    private RateLimiter other = instance();

    @BeforeEach
    void twoInstances() {
        one.take(List.of(limit(1)));
        other.take(List.of(limit(1)));
    }

    @AfterEach
    void end() {
        connections.forEach(LettuceConnectionFactory::destroy);
        wire.close();
    }

    private RateLimiter instance() {
        var server = new RedisStandaloneConfiguration("127.0.0.1", wire.port());
        server.setPassword(String.valueOf(SharedEngines.properties().get("spring.data.redis.password")));
        var client = LettuceClientConfiguration.builder()
                .commandTimeout(Duration.ofSeconds(2))
                .clientOptions(ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .build())
                .build();
        var connection = new LettuceConnectionFactory(server, client);
        connection.afterPropertiesSet();
        connection.start();
        connections.add(connection);
        var redis = new StringRedisTemplate(connection);
        return new RateLimiter(
                new SharedCounters(redis)::take,
                new LocalBuckets(HOUR, TimeMeter.SYSTEM_MILLISECONDS),
                Clock.systemUTC());
    }

    private static Limit limit(long requests) {
        return new Limit("principal", "t:test:rate:" + UUID.randomUUID(), new Quota(requests, HOUR));
    }

    /** Sends the requests at once, by turns to the one and the other instance, and counts those let through. */
    private long admitted(int requests, Limit... limits) throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = senders.invokeAll(IntStream.range(0, requests)
                    .mapToObj(number -> (Callable<Boolean>) () -> {
                        var decision = (number % 2 == 0 ? one : other).take(List.of(limits));
                        assertThat(decision.shared()).isTrue();
                        return decision.admitted();
                    })
                    .toList());
            long count = 0;
            for (var answer : sent) {
                count += answer.get() ? 1 : 0;
            }
            return count;
        }
    }

    @Test
    void overTwoInstancesAThousandRequestsAreCountedExactly() throws Exception {
        assertThat(admitted(1_000, limit(600))).isEqualTo(600);
    }

    @Test
    void aTenantThatUsesItsQuotaUpTakesNothingFromAnother() throws Exception {
        var loud = limit(300);
        var quiet = limit(300);

        assertThat(admitted(1_000, loud)).isEqualTo(300);
        assertThat(admitted(200, quiet)).isEqualTo(200);
    }

    @Test
    void whatThePrincipalMayNotUseTheTenantKeeps() throws Exception {
        var principal = limit(100);
        var tenant = limit(150);

        assertThat(admitted(500, principal, tenant)).isEqualTo(100);
        assertThat(admitted(500, tenant)).isEqualTo(50);
    }

    @Test
    void theWindowEnds() {
        var two = limit(2);
        one.take(List.of(two));
        assertThat(other.take(List.of(two)).allowances().getFirst().remaining()).isZero();
        var refused = one.take(List.of(two));
        assertThat(refused.admitted()).isFalse();
        assertThat(refused.retryAfter()).isBetween(Duration.ofMinutes(50), HOUR);

        // an hour goes by for this counter alone
        new StringRedisTemplate(connections.getFirst()).expire(two.key(), Duration.ofMillis(1));

        await().until(() -> one.take(List.of(two)).admitted());
    }

    @Test
    void withoutRedisEachInstanceLimitsAloneAndTogetherAgainWhenItIsBack() throws Exception {
        var limit = limit(100);
        assertThat(admitted(40, limit)).isEqualTo(40);

        wire.cut();

        // each has seen twenty of the forty
        assertThat(alone(one, limit)).isEqualTo(80);
        assertThat(alone(other, limit)).isEqualTo(80);
        wire.mend();
        await().until(() ->
                one.take(List.of(limit)).shared() && other.take(List.of(limit)).shared());
    }

    private static long alone(RateLimiter instance, Limit limit) {
        return IntStream.range(0, 300)
                .mapToObj(number -> instance.take(List.of(limit)))
                .peek(decision -> assertThat(decision.shared()).isFalse())
                .filter(Decision::admitted)
                .count();
    }
}
