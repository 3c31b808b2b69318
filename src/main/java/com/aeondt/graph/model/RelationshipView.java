package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.platform.Revision;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A relationship as it is, or as it was.
 *
 * @param type such as {@code depends-on}
 * @param source where it starts, after merges
 * @param target where it leads, after merges
 * @param shared whether it is public knowledge rather than the tenant's own
 */
public record RelationshipView(
        EntityId id,
        String type,
        EntityId source,
        EntityId target,
        boolean shared,
        ObjectNode properties,
        Qualifiers qualifiers,
        List<String> sources,
        Revision revision,
        Instant createdAt,
        Instant recordedAt) {}
