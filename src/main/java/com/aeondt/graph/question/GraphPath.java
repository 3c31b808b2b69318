package com.aeondt.graph.question;

import java.util.ArrayList;
import java.util.List;

/**
 * A way through the graph.
 *
 * @param length how many edges it has
 * @param nodes in order, from where it begins to where it ends
 * @param edges in order; each may be walked against its direction
 */
public record GraphPath(int length, List<GraphNode> nodes, List<GraphEdge> edges) {

    static GraphPath of(List<GraphNode> nodes, List<GraphEdge> edges) {
        return new GraphPath(edges.size(), nodes, edges);
    }

    /** Followed by another that begins where this one ends. */
    GraphPath then(GraphPath next) {
        var all = new ArrayList<>(nodes);
        all.addAll(next.nodes().subList(1, next.nodes().size()));
        var ways = new ArrayList<>(edges);
        ways.addAll(next.edges());
        return of(all, ways);
    }

    GraphPath reversed() {
        return of(nodes.reversed(), edges.reversed());
    }
}
