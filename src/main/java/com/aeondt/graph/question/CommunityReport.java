package com.aeondt.graph.question;

import java.util.List;

/**
 * What belongs together.
 *
 * @param modularity how much more of the edges lie within communities than chance would put there; -0.5 to 1
 * @param communities the largest first
 * @param truncated whether there are more than these
 */
public record CommunityReport(
        int nodes, int relationships, double modularity, List<Community> communities, boolean truncated) {

    /**
     * Nodes with more edges among themselves than to others.
     *
     * @param size how many nodes it has
     * @param members the ones with the most edges first; some of them when it is large
     */
    public record Community(int size, List<GraphNode> members) {}
}
