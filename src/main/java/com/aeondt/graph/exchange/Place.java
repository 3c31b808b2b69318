package com.aeondt.graph.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement stands in what was sent.
 *
 * @param number of the object, from zero, or of the line, from one
 * @param derived whether it only follows from another statement and is not to be reported
 * @param columns the column that each property came from; empty where there are no columns
 * @param original how the object was written where it is kept in another form; null otherwise
 */
record Place(
        long number,
        boolean derived,
        Map<String, String> columns,
        @Nullable String original) {

    static Place of(long number) {
        return new Place(number, false, Map.of(), null);
    }

    static Place derivedFrom(long number) {
        return new Place(number, true, Map.of(), null);
    }
}
