package com.aeondt.graph.query;

import com.aeondt.graph.question.Rows;
import com.aeondt.graph.question.Sight;
import com.aeondt.graph.store.GraphStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** What the relationships of an answer begin and end at: Neo4j returns its own ids only. */
final class RelationshipEnds {

    private final Map<String, String> known = new HashMap<>();
    private final Set<String> wanted = new HashSet<>();

    private RelationshipEnds() {}

    /** The ids in the API by those in Neo4j; within the transaction that has found the records. */
    static Map<String, String> of(List<Record> records, GraphStore store, Sight sight) {
        var ends = new RelationshipEnds();
        records.forEach(row -> row.values().forEach(value -> ends.collect(value.asObject())));
        ends.wanted.removeAll(ends.known.keySet());
        if (!ends.wanted.isEmpty()) {
            var parameters = Map.<String, Object>of("ids", List.copyOf(ends.wanted));
            store.rows(
                            "question/ends",
                            sight.with(parameters),
                            row -> Map.entry(
                                    row.get("internal").asString(),
                                    row.get("id").asString()))
                    .forEach(end -> ends.known.put(end.getKey(), end.getValue()));
        }
        return ends.known;
    }

    private void collect(@Nullable Object value) {
        if (value == null) {
            return;
        }
        switch (value) {
            case Node node -> known.put(node.elementId(), Rows.node(node).id());
            case Relationship edge -> {
                wanted.add(edge.startNodeElementId());
                wanted.add(edge.endNodeElementId());
            }
            case Path path -> path.nodes().forEach(this::collect);
            case Collection<?> list -> list.forEach(this::collect);
            case Map<?, ?> map -> map.values().forEach(this::collect);
            default -> {}
        }
    }
}
