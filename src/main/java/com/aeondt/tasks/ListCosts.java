package com.aeondt.tasks;

import com.aeondt.platform.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Which lists took long lately. To remember a page costs a look at the event log, two trips to Redis and its JSON, which is
 * more than most pages cost to read: only what takes longer than that is worth it, and takes longer each time, since any
 * list is slow now and then on a busy machine, and the first ones after a start are. One that is read fast is cheap again;
 * nothing is known for longer than {@value #KNOWN_MINUTES} minute.
 */
@Component
class ListCosts {

    static final int KNOWN_MINUTES = 1;

    /** From here on a list is dear. */
    static final Duration DEAR = Duration.ofMillis(20);

    /** So often in a row. */
    static final int TIMES = 10;

    private static final int MOST = 10_000;

    private final Cache<Question, Integer> slow = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(KNOWN_MINUTES))
            .build();

    /** What is asked, whatever page of it. */
    private record Question(TenantId tenant, TaskFilter filter) {}

    boolean dear(TenantId tenant, TaskFilter filter) {
        var times = slow.getIfPresent(new Question(tenant, filter));
        return times != null && times >= TIMES;
    }

    /** A page of it was read from the database in this time. */
    void took(TenantId tenant, TaskFilter filter, Duration time) {
        var question = new Question(tenant, filter);
        if (time.compareTo(DEAR) >= 0) {
            slow.asMap().merge(question, 1, Integer::sum);
        } else {
            slow.invalidate(question);
        }
    }
}
