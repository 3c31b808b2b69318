package com.aeondt.graph.query;

import com.aeondt.platform.Revision;
import java.time.Instant;
import java.util.UUID;

/**
 * A query kept under a name.
 *
 * @param revision counts its changes
 * @param createdBy the name of who kept it first
 * @param changedBy the name of who changed it last
 */
public record SavedQuery(
        UUID id,
        SavedQueryText content,
        Revision revision,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt) {}
