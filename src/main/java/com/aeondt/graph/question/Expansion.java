package com.aeondt.graph.question;

import com.aeondt.graph.store.GraphStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A walk from some nodes, breadth first, one query a step: each node is met once, at its least distance, so that a dense
 * neighbourhood costs its size and not the number of ways through it.
 */
final class Expansion {

    private final GraphStore store;
    private final Sight sight;
    private final Way way;
    private final int limit;
    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
    private final Map<String, GraphEdge> reachedBy = new HashMap<>();
    private final LinkedHashSet<GraphEdge> edges = new LinkedHashSet<>();
    private boolean truncated;

    Expansion(GraphStore store, Sight sight, Way way, int limit) {
        this.store = store;
        this.sight = sight;
        this.way = way;
        this.limit = limit;
    }

    /** Within a transaction of the store. */
    Subgraph from(List<GraphNode> start, int depth) {
        start.forEach(node -> nodes.put(node.id(), node.at(0)));
        var frontier = List.copyOf(nodes.values());
        for (int distance = 1; distance <= depth && !frontier.isEmpty() && !truncated; distance++) {
            frontier = step(frontier, distance);
        }
        return new Subgraph(List.copyOf(nodes.values()), List.copyOf(edges), truncated);
    }

    /** The edges by which a node was first reached, in order from the start. */
    List<GraphEdge> wayTo(GraphNode node) {
        var way = new ArrayList<GraphEdge>();
        var at = node.id();
        for (var edge = reachedBy.get(at); edge != null; edge = reachedBy.get(at)) {
            way.add(edge);
            at = edge.source().equals(at) ? edge.target() : edge.source();
        }
        return way.reversed();
    }

    private List<GraphNode> step(List<GraphNode> frontier, int distance) {
        var parameters = way.parameters();
        parameters.put("frontier", keys(frontier));
        parameters.put("limit", limit + 1);
        parameters.put("total", limit * 4);
        var hops = store.rows(
                "question/expand", sight.with(parameters), row -> new Hop(Rows.node(row.get("node")), Rows.edge(row)));
        truncated |= hops.size() == limit * 4;
        var met = new ArrayList<GraphNode>();
        for (var hop : hops) {
            if (!nodes.containsKey(hop.node().id())) {
                if (nodes.size() > limit) {
                    truncated = true;
                    continue;
                }
                var node = hop.node().at(distance);
                nodes.put(node.id(), node);
                reachedBy.put(node.id(), hop.edge());
                met.add(node);
            }
            edges.add(hop.edge());
        }
        return met;
    }

    static List<Map<String, String>> keys(List<GraphNode> nodes) {
        return nodes.stream()
                .map(node -> Map.of("tenantId", node.tenant(), "id", node.id()))
                .toList();
    }

    private record Hop(GraphNode node, GraphEdge edge) {}
}
