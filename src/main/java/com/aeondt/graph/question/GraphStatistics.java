package com.aeondt.graph.question;

import java.util.Map;

/**
 * How much there is.
 *
 * @param own what belongs to the tenant
 * @param shared public knowledge that the tenant sees beside its own
 */
public record GraphStatistics(Count own, Count shared) {

    /**
     * The counts of one side.
     *
     * @param nodes all of them
     * @param relationships all of them
     * @param nodesByType such as {@code task} → 42, the largest first
     * @param relationshipsByType such as {@code depends-on} → 17, the largest first
     */
    public record Count(
            long nodes, long relationships, Map<String, Long> nodesByType, Map<String, Long> relationshipsByType) {}
}
