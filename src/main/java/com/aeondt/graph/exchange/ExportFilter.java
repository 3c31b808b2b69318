package com.aeondt.graph.exchange;

import com.aeondt.graph.EntityId;
import java.util.Set;

/**
 * Which part of the graph is exported.
 *
 * @param types only objects of these types; all when empty
 * @param ids only these objects; all when empty
 * @param neighbors whether the relationships of those named and what these lead to come along
 * @param knowledge whose objects
 */
public record ExportFilter(Set<String> types, Set<EntityId> ids, boolean neighbors, Knowledge knowledge) {

    /** Whose objects are meant. */
    public enum Knowledge {
        /** The tenant's own. */
        OWN,
        /** What belongs to everybody. */
        PUBLIC,
        /** Both. */
        ALL
    }

    public ExportFilter {
        types = Set.copyOf(types);
        ids = Set.copyOf(ids);
    }
}
