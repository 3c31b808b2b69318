package com.aeondt.graph.question;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What to walk around a node.
 *
 * @param depth steps, 1 to 5
 * @param types only nodes of these types are in the answer, though the way may lead through others; empty for all
 * @param relationships only edges of these types are walked; empty for all
 * @param limit how many nodes, 1 to 1,000
 */
public record Neighborhood(int depth, Set<String> types, Set<String> relationships, Direction direction, int limit) {

    public static final int MAX_DEPTH = 5;
    public static final int MAX_NODES = 1_000;

    public Neighborhood {
        types = Set.copyOf(types);
        relationships = Set.copyOf(relationships);
    }

    /** Everything within some steps. */
    public static Neighborhood within(int depth) {
        return new Neighborhood(depth, Set.of(), Set.of(), Direction.BOTH, 100);
    }

    /** Without the nodes of other types, and without the edges to them; the first node stays. */
    Subgraph filter(Subgraph all) {
        if (types.isEmpty()) {
            return all;
        }
        var nodes = all.nodes().stream().filter(this::wanted).toList();
        var ids = ids(nodes);
        var edges = all.edges().stream()
                .filter(edge -> ids.contains(edge.source()) && ids.contains(edge.target()))
                .toList();
        return new Subgraph(nodes, edges, all.truncated());
    }

    private boolean wanted(GraphNode node) {
        return types.contains(node.type()) || Integer.valueOf(0).equals(node.distance());
    }

    private static Set<String> ids(Collection<GraphNode> nodes) {
        return Set.copyOf(List.copyOf(nodes).stream().map(GraphNode::id).toList());
    }
}
