package com.aeondt.graph.question;

import com.aeondt.graph.Clearance;
import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.model.Entities;
import com.aeondt.graph.store.GraphStore;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.events.ReadYourWrites;
import com.aeondt.platform.events.WholeCopies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What every question needs: a whole copy from beginning to end, freshness, the caller's sight, the nodes it names, one reading transaction. */
@Component
public class Questions {

    private static final String PROJECTION = "graph";

    private final GraphStore store;
    private final WholeCopies copies;
    private final ReadYourWrites writes;
    private final Entities entities;

    Questions(GraphStore store, WholeCopies copies, ReadYourWrites writes, Entities entities) {
        this.store = store;
        this.copies = copies;
        this.writes = writes;
        this.entities = entities;
    }

    /**
     * Answers within one reading transaction, once the graph is fresh enough.
     *
     * @throws AeonException {@link com.aeondt.platform.PlatformError#PROJECTION_INCOMPLETE} while the graph is made anew, or when it was meanwhile
     */
    public <T> T ask(Function<Sight, T> question) {
        return ask(GraphStore.READ_LIMIT, question);
    }

    /** As {@link #ask(Function)}, with a limit of its own to how long it may take. */
    public <T> T ask(Duration limit, Function<Sight, T> question) {
        return copies.reading(PROJECTION, () -> {
            writes.awaitApplied(PROJECTION);
            var sight = Sight.of(Clearance.current().level());
            return store.reading(limit, () -> question.apply(sight));
        });
    }

    /**
     * The node a client names, or the one that it was merged into; within {@link #ask}.
     *
     * @throws AeonException {@link GraphError#NOT_FOUND}
     */
    public GraphNode node(Sight sight, String name) {
        return NodeReference.parse(name).stream()
                .flatMap(reference -> found(sight, reference).stream())
                .findFirst()
                .orElseThrow(() -> new AeonException(
                                GraphError.NOT_FOUND, "There is no node '%s' in the graph.".formatted(name))
                        .with("entity", name));
    }

    public GraphStore store() {
        return store;
    }

    private List<GraphNode> found(Sight sight, NodeReference reference) {
        return switch (reference) {
            case NodeReference.ById byId -> {
                var nodes = found(sight, byId.id());
                yield nodes.isEmpty() ? survivor(sight, byId.id()) : nodes;
            }
            case NodeReference.ByKey byKey ->
                store.rows(
                        "question/find-by-key",
                        sight.with(Map.of("key", byKey.key())),
                        row -> Rows.node(row.get("node")));
        };
    }

    private List<GraphNode> survivor(Sight sight, EntityId merged) {
        var effective = entities.effective(merged);
        return effective.equals(merged) ? List.of() : found(sight, effective);
    }

    private List<GraphNode> found(Sight sight, EntityId id) {
        return store.rows(
                "question/find-by-id", sight.with(Map.of("id", id.value())), row -> Rows.node(row.get("node")));
    }
}
