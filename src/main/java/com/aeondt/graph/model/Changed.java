package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import java.util.List;

/** The ids of what a piece of work has changed. */
record Changed(List<EntityId> created, List<EntityId> updated, List<EntityId> removed) {

    static final Changed NOTHING = new Changed(List.of(), List.of(), List.of());

    boolean isNothing() {
        return created.isEmpty() && updated.isEmpty() && removed.isEmpty();
    }
}
