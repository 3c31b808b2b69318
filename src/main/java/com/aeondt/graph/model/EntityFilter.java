package com.aeondt.graph.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entities are wanted.
 *
 * @param types of these types; empty for all
 * @param name whose name begins like this or whose other name is this, whatever its case; absent for all
 * @param source of which this source says something; absent for all
 * @param origin the tenant's own, public ones, or both
 * @param properties what their properties must be
 * @param asOf as they were then; absent for now
 */
public record EntityFilter(
        Set<String> types,
        @Nullable String name,
        @Nullable String source,
        Origin origin,
        List<PropertyCondition> properties,
        @Nullable Instant asOf) {

    /** All that the caller may see. */
    public static final EntityFilter ALL = new EntityFilter(Set.of(), null, null, Origin.BOTH, List.of(), null);

    /** Whose entities. */
    public enum Origin {
        OWN,
        PUBLIC,
        BOTH
    }

    public EntityFilter {
        types = Set.copyOf(types);
        properties = List.copyOf(properties);
    }

    /** All of these types. */
    public static EntityFilter ofTypes(Set<String> types) {
        return new EntityFilter(types, null, null, Origin.BOTH, List.of(), null);
    }
}
