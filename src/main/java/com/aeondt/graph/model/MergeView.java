package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an entity was counted as another.
 *
 * @param merged the one that is no entity of its own since
 * @param survivor what it became part of
 * @param undoneAt when it was undone; absent while it stands
 */
public record MergeView(
        EntityId merged,
        EntityId survivor,
        @Nullable String reason,
        String mergedBy,
        Instant mergedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {}
