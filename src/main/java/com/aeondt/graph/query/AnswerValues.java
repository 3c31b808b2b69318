package com.aeondt.graph.query;

import com.aeondt.graph.question.GraphEdge;
import com.aeondt.graph.question.GraphNode;
import com.aeondt.graph.question.Rows;
import com.aeondt.graph.question.Subgraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** From the values of Neo4j to those of the API: nothing internal is left in them. */
final class AnswerValues {

    private final Map<String, String> ends;
    private final AnswerSize size;

    /**
     * Makes values.
     *
     * @param ends the ids in the API of the nodes that relationships begin and end at, by their ids in Neo4j
     */
    AnswerValues(Map<String, String> ends, AnswerSize size) {
        this.ends = ends;
        this.size = size;
    }

    @Nullable Object of(Value value) {
        return of(value.asObject());
    }

    private @Nullable Object of(@Nullable Object value) {
        size.add();
        return switch (value) {
            case null -> null;
            case String text -> {
                size.add(text.length());
                yield text;
            }
            case Boolean truth -> truth;
            case Number number -> number;
            case Node node -> node(node);
            case Relationship relationship -> edge(relationship);
            case Path path -> path(path);
            case List<?> list -> list.stream().map(this::of).toList();
            case Map<?, ?> map -> map(map);
            default -> String.valueOf(value); // dates, times, durations
        };
    }

    private GraphNode node(Node node) {
        var shown = Rows.node(node);
        size.add(shown.properties().toString().length());
        return shown;
    }

    private GraphEdge edge(Relationship edge) {
        var shown = Rows.edge(
                edge, ends.getOrDefault(edge.startNodeElementId(), ""), ends.getOrDefault(edge.endNodeElementId(), ""));
        size.add(shown.properties().toString().length());
        return shown;
    }

    private Subgraph path(Path path) {
        var nodes = StreamSupport.stream(path.nodes().spliterator(), false).map(this::node);
        var edges =
                StreamSupport.stream(path.relationships().spliterator(), false).map(this::edge);
        return new Subgraph(nodes.toList(), edges.toList(), false);
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> values.put(String.valueOf(name), of(value)));
        return values;
    }
}
