package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.platform.Revision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entity as it is, or as it was.
 *
 * @param id the one it counts as; others may be merged into it
 * @param shared whether it is public knowledge rather than the tenant's own
 * @param name what people call it
 * @param properties what its sources say together
 * @param qualifiers the highest confidence, the strictest marking, the validity of the most confident
 * @param sources who says so
 * @param createdAt when it was first recorded
 * @param recordedAt since when it is known to be like this
 */
public record EntityView(
        EntityId id,
        boolean shared,
        @Nullable String name,
        ObjectNode properties,
        Qualifiers qualifiers,
        List<String> sources,
        Revision revision,
        Instant createdAt,
        Instant recordedAt) {}
