package com.aeondt.auth.audit;

import com.aeondt.platform.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often, why, and from what one address was turned away in a minute; bounded, whatever it tries. */
final class Denials {

    private static final int MOST_EXAMPLES = 5;
    private static final int LONGEST = 200;

    private final Map<String, Integer> byCode = new TreeMap<>();
    private final Set<String> operations = new TreeSet<>();
    private final Set<String> callers = new TreeSet<>();
    private int count;

    synchronized Denials add(String code, String operation, Optional<Caller> caller) {
        count++;
        byCode.merge(code, 1, Integer::sum);
        example(operations, operation);
        caller.ifPresent(known -> example(callers, known.kind() + " " + known.id() + " " + known.name()));
        return this;
    }

    synchronized Map<String, Object> state(Instant minute) {
        return Map.of(
                "minute",
                minute,
                "count",
                count,
                "byCode",
                new TreeMap<>(byCode),
                "operations",
                Set.copyOf(operations),
                "callers",
                Set.copyOf(callers));
    }

    private static void example(Set<String> examples, String text) {
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(text.substring(0, Math.min(LONGEST, text.length())));
        }
    }
}
