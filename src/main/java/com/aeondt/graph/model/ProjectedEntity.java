package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An entity as a copy of it is made. */
public record ProjectedEntity(
        EntityId id,
        @Nullable String name,
        ObjectNode properties,
        @Nullable Integer confidence,
        Tlp tlp,
        List<String> sources,
        long version) {}
