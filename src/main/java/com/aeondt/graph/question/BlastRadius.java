package com.aeondt.graph.question;

import java.util.List;
import java.util.Map;

/**
 * What fails or suffers when something fails.
 *
 * @param origin what fails
 * @param hits what it reaches, the nearest first, each with one of the shortest reasons
 * @param byType how many of each type
 * @param truncated whether a limit was reached, so that there is more than this
 */
public record BlastRadius(GraphNode origin, List<Hit> hits, Map<String, Integer> byType, boolean truncated) {

    /**
     * Something that is reached.
     *
     * @param node what it is, with its distance
     * @param reasons the edges that lead to it from the origin, in order
     */
    public record Hit(GraphNode node, List<GraphEdge> reasons) {}
}
