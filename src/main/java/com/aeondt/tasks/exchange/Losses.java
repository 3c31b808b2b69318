package com.aeondt.tasks.exchange;

import java.util.Map;
import java.util.TreeMap;

/** What could not be written in a format, counted by the name of the part. */
final class Losses {

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String part) {
        counts.merge(part, 1, Integer::sum);
    }

    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }
}
