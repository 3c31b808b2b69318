package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which relationships are wanted.
 *
 * @param types of these types; empty for all
 * @param source that start here; absent for all
 * @param target that lead here; absent for all
 * @param asOf as they were then; absent for now
 */
public record RelationshipFilter(
        Set<String> types,
        @Nullable EntityId source,
        @Nullable EntityId target,
        @Nullable Instant asOf) {

    public RelationshipFilter {
        types = Set.copyOf(types);
    }
}
