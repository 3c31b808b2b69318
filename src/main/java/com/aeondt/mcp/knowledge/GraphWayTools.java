package com.aeondt.mcp.knowledge;

import com.aeondt.graph.question.Direction;
import com.aeondt.graph.question.GraphPath;
import com.aeondt.graph.question.Impact;
import com.aeondt.graph.question.PathQuestion;
import com.aeondt.graph.question.Paths;
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

/** Ways through the graph: what connects two things, and what suffers when one fails. */
@Component
class GraphWayTools implements Toolset {

    private static final String SCOPE = "graph:read";
    private static final int USUAL_PATHS = 10;
    private static final int USUAL_DEPTH = 4;
    private static final int USUAL_NODES = 100;
    private static final int MOST_NODES = 1_000;

    private final Paths paths;
    private final Impact impact;

    GraphWayTools(Paths paths, Impact impact) {
        this.paths = paths;
        this.impact = impact;
    }

    /** Between what to look. */
    record Between(
            @JsonPropertyDescription("A node's id, such as service--6ba7b810-…, or a task's key.")
            @Size(min = 1, max = 200) String from,

            @JsonPropertyDescription("Where the paths end.") @Size(min = 1, max = 200) String to,

            @JsonPropertyDescription("Only over edges of these types.") @Size(max = 50) @Nullable Set<String> relationships,

            @JsonProperty(value = "max_length", defaultValue = "6") @Min(1) @Max(PathQuestion.LONGEST_OF_ALL) @Nullable Integer maxLength,

            @JsonProperty(defaultValue = "10") @Min(1) @Max(PathQuestion.MOST) @Nullable Integer limit) {}

    /** The paths, the shortest first. */
    record Found(List<Path> paths, boolean truncated) {}

    /** A path: what it leads over, and by which edges. */
    record Path(int length, List<GraphTools.Node> nodes, List<GraphTools.Edge> edges) {

        static Path of(GraphPath path) {
            return new Path(
                    path.length(),
                    path.nodes().stream().map(GraphTools.Node::of).toList(),
                    path.edges().stream().map(GraphTools.Edge::of).toList());
        }
    }

    /** What fails. */
    record Failing(
            @JsonPropertyDescription("A node's id, such as service--6ba7b810-…, or a task's key.")
            @Size(min = 1, max = 200) String id,

            @JsonPropertyDescription("How many steps to follow.")
            @JsonProperty(defaultValue = "4")
            @Min(1) @Max(Impact.MAX_DEPTH) @Nullable Integer depth,

            @JsonPropertyDescription("Only what is of these types.") @Size(max = 50) @Nullable Set<String> types,

            @JsonProperty(defaultValue = "100") @Min(1) @Max(MOST_NODES) @Nullable Integer limit) {}

    /** What suffers, the nearest first. */
    record Suffering(
            GraphTools.Node origin,
            List<Hit> hits,
            @JsonProperty("by_type") Map<String, Integer> byType,
            boolean truncated) {}

    /** Something that is reached, and by which edges. */
    record Hit(GraphTools.Node node, List<GraphTools.Edge> reasons) {}

    @Override
    public List<Tool<?, ?>> tools() {
        return List.of(
                Tool.reading(
                        new About(
                                "graph_paths",
                                "Paths in the graph",
                                "Finds how two nodes are connected, the shortest ways first.",
                                SCOPE),
                        Between.class,
                        Found.class,
                        (between, call) -> find(between)),
                Tool.reading(
                        new About(
                                "graph_impact",
                                "Blast radius",
                                "Follows a failure: what depends on a node, runs on it or is served by it, with the reasons.",
                                SCOPE),
                        Failing.class,
                        Suffering.class,
                        (failing, call) -> follow(failing)));
    }

    private Found find(Between between) {
        var found = paths.find(new PathQuestion(
                between.from(),
                between.to(),
                PathQuestion.Kind.ALL_SHORTEST,
                Objects.requireNonNullElse(between.relationships(), Set.of()),
                Direction.BOTH,
                Objects.requireNonNullElse(between.maxLength(), PathQuestion.LONGEST_OF_ALL),
                List.of(),
                List.of(),
                Objects.requireNonNullElse(between.limit(), USUAL_PATHS)));
        return new Found(found.paths().stream().map(Path::of).toList(), found.truncated());
    }

    private Suffering follow(Failing failing) {
        var found = impact.of(
                failing.id(),
                Objects.requireNonNullElse(failing.depth(), USUAL_DEPTH),
                Objects.requireNonNullElse(failing.types(), Set.of()),
                Objects.requireNonNullElse(failing.limit(), USUAL_NODES));
        var hits = found.hits().stream()
                .map(hit -> new Hit(
                        GraphTools.Node.of(hit.node()),
                        hit.reasons().stream().map(GraphTools.Edge::of).toList()))
                .toList();
        return new Suffering(GraphTools.Node.of(found.origin()), hits, found.byType(), found.truncated());
    }
}
