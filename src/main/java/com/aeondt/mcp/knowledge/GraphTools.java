package com.aeondt.mcp.knowledge;

import com.aeondt.graph.question.Direction;
import com.aeondt.graph.question.GraphEdge;
import com.aeondt.graph.question.GraphNode;
import com.aeondt.graph.question.Measures;
import com.aeondt.graph.question.Neighborhood;
import com.aeondt.graph.question.Traversals;
import com.aeondt.mcp.tool.Tool;
import com.aeondt.mcp.tool.Tool.About;
import com.aeondt.mcp.tool.Toolset;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions to the graph. */
@Component
class GraphTools implements Toolset {

    private static final String SCOPE = "graph:read";
    private static final int USUAL_NODES = 50;

    private final Traversals traversals;
    private final Measures measures;

    GraphTools(Traversals traversals, Measures measures) {
        this.traversals = traversals;
        this.measures = measures;
    }

    /** No arguments. */
    record Nothing() {}

    /** How much there is. */
    record Statistics(Count own, Count shared) {}

    /** The counts of one side. */
    record Count(
            long nodes, long relationships, Map<String, Long> nodesByType, Map<String, Long> relationshipsByType) {}

    /** Where to look. */
    record Around(
            @JsonPropertyDescription("A node's id, such as malware--6ba7b810-…, or a task's key.")
            @Size(min = 1, max = 200) String id,

            @JsonProperty(defaultValue = "1") @Min(1) @Max(Neighborhood.MAX_DEPTH) @Nullable Integer depth,

            @JsonPropertyDescription("Only nodes of these types.") @Size(max = 50) @Nullable Set<String> types,

            @JsonPropertyDescription("Only along edges of these types.") @Size(max = 50) @Nullable Set<String> relationships,

            @Nullable Direction direction,

            @JsonProperty(defaultValue = "50") @Min(1) @Max(Neighborhood.MAX_NODES) @Nullable Integer limit) {}

    /** What is there. */
    record Picture(List<Node> nodes, List<Edge> edges, boolean truncated) {}

    /** A node. */
    record Node(
            String id,
            String type,
            @Nullable String name,
            @Nullable String key,

            @JsonPropertyDescription("Whether it is public knowledge.")
            boolean shared,

            @Nullable Integer distance,
            Map<String, Object> properties) {

        static Node of(GraphNode node) {
            return new Node(
                    node.id(), node.type(), node.name(), node.key(), node.shared(), node.distance(), node.properties());
        }
    }

    /** An edge. */
    record Edge(String type, String source, String target) {

        static Edge of(GraphEdge edge) {
            return new Edge(edge.type(), edge.source(), edge.target());
        }
    }

    @Override
    public List<Tool<?, ?>> tools() {
        return List.of(
                Tool.reading(
                        new About(
                                "graph_statistics",
                                "Graph statistics",
                                "Counts nodes and relationships by type, the tenant's own and public ones apart.",
                                SCOPE),
                        Nothing.class,
                        Statistics.class,
                        (nothing, call) -> statistics()),
                Tool.reading(
                        new About(
                                "graph_neighbors",
                                "Neighbours in the graph",
                                "Finds what is connected to a node, with the edges and the distance.",
                                SCOPE),
                        Around.class,
                        Picture.class,
                        (around, call) -> neighbors(around)));
    }

    private Statistics statistics() {
        var found = measures.statistics();
        return new Statistics(count(found.own()), count(found.shared()));
    }

    private static Count count(com.aeondt.graph.question.GraphStatistics.Count side) {
        return new Count(side.nodes(), side.relationships(), side.nodesByType(), side.relationshipsByType());
    }

    private Picture neighbors(Around around) {
        var found = traversals.neighbors(
                around.id(),
                new Neighborhood(
                        Objects.requireNonNullElse(around.depth(), 1),
                        Objects.requireNonNullElse(around.types(), Set.of()),
                        Objects.requireNonNullElse(around.relationships(), Set.of()),
                        Objects.requireNonNullElse(around.direction(), Direction.BOTH),
                        Objects.requireNonNullElse(around.limit(), USUAL_NODES)));
        var nodes = found.nodes().stream().map(Node::of).toList();
        var edges = found.edges().stream().map(Edge::of).toList();
        return new Picture(nodes, edges, found.truncated());
    }
}
