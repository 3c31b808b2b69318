package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.platform.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a statement.
 *
 * @param index its place among those that were given, counting from zero
 * @param id what it is about, as it was stated; absent when that could not be told
 * @param violations why it was refused; none otherwise
 */
public record Outcome(long index, @Nullable EntityId id, Result result, List<Violation> violations) {

    /** What happened. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    public Outcome {
        violations = List.copyOf(violations);
    }
}
