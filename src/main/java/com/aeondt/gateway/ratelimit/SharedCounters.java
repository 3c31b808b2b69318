package com.aeondt.gateway.ratelimit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/** Counts in Redis for all instances: one call for all limits of a request, decided there in one step. */
final class SharedCounters {

    @SuppressWarnings("rawtypes") // what Spring Data takes for a script that answers with a list
    private static final RedisScript<List> SCRIPT = RedisScript.of(script(), List.class);

    private final StringRedisTemplate redis;

    SharedCounters(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * Takes one from each, or from none.
     *
     * @throws org.springframework.dao.DataAccessException when Redis is away
     */
    Decision take(List<Limit> limits) {
        var keys = limits.stream().map(Limit::key).toList();
        var arguments = limits.stream()
                .flatMap(
                        limit -> List.of(
                                Long.toString(limit.quota().requests()),
                                Long.toString(limit.quota().window().toMillis()))
                                .stream())
                .toArray();
        List<?> answer = Objects.requireNonNull(redis.execute(SCRIPT, keys, arguments));
        var allowances = new ArrayList<Allowance>();
        for (int i = 0; i < limits.size(); i++) {
            var limit = limits.get(i);
            allowances.add(Allowance.of(
                    limit,
                    limit.quota().requests() - number(answer, 2 * i + 1),
                    Duration.ofMillis(number(answer, 2 * i + 2))));
        }
        return new Decision(number(answer, 0) == 1, allowances, true);
    }

    private static long number(List<?> answer, int index) {
        return ((Number) answer.get(index)).longValue();
    }

    /** Its text, read once: a script that is given as a resource is looked up again for each call, to see whether it has changed. */
    private static String script() {
        try {
            return new ClassPathResource("rate-limit.lua").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
