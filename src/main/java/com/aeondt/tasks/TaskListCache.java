package com.aeondt.tasks;

import com.aeondt.platform.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Pages of tasks in Redis. It may be away: then one request in {@value #PAUSE_SECONDS} seconds notices, and all of them
 * read from PostgreSQL.
 */
@Component
class TaskListCache {

    static final int PAUSE_SECONDS = 5;

    private static final Logger log = LoggerFactory.getLogger(TaskListCache.class);
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final StringRedisTemplate redis;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.EPOCH);

    TaskListCache(StringRedisTemplate redis, MeterRegistry meters, Clock clock) {
        this.redis = redis;
        this.meters = meters;
        this.clock = clock;
    }

    /** The key of what a tenant's query gives under a stamp. */
    static String key(TenantId tenant, String query, String stamp) {
        return "t:%s:tasks:list:%s:%s".formatted(tenant, sha256(query), stamp);
    }

    /** Whether it is worth asking. */
    boolean available() {
        return !clock.instant().isBefore(pausedUntil.get());
    }

    Optional<String> read(String key) {
        var found = Optional.ofNullable(guarded(() -> redis.opsForValue().get(key)));
        meters.counter("aeon.tasks.list.cache", "result", found.isPresent() ? "hit" : "miss")
                .increment();
        return found;
    }

    void write(String key, String value) {
        guarded(() -> {
            redis.opsForValue().set(key, value, KEPT);
            return key;
        });
    }

    private @Nullable String guarded(Supplier<@Nullable String> work) {
        if (!available()) {
            return null;
        }
        try {
            return work.get();
        } catch (DataAccessException away) {
            pausedUntil.set(clock.instant().plusSeconds(PAUSE_SECONDS));
            log.warn("Redis does not answer; lists of tasks come from PostgreSQL for now", away);
            return null;
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
