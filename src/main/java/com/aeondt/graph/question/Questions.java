package com.aeondt.graph.question;

import com.aeondt.graph.Clearance;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.store.Freshness;
import com.aeondt.graph.store.GraphStore;
import com.aeondt.platform.AeonException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What every question begins with: freshness, the caller's sight, the nodes it names, one reading transaction. */
@Component
class Questions {

    private final GraphStore store;
    private final Freshness freshness;

    Questions(GraphStore store, Freshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** Answers within one reading transaction, once the graph is fresh enough. */
    <T> T ask(Function<Sight, T> question) {
        freshness.await();
        var sight = Sight.of(Clearance.current().level());
        return store.reading(GraphStore.READ_LIMIT, () -> question.apply(sight));
    }

    /**
     * The node a client names; within {@link #ask}.
     *
     * @throws AeonException {@link GraphError#NOT_FOUND}
     */
    GraphNode node(Sight sight, String name) {
        return NodeReference.parse(name).stream()
                .flatMap(reference -> found(sight, reference).stream())
                .findFirst()
                .orElseThrow(() -> new AeonException(
                                GraphError.NOT_FOUND, "There is no node '%s' in the graph.".formatted(name))
                        .with("entity", name));
    }

    GraphStore store() {
        return store;
    }

    private List<GraphNode> found(Sight sight, NodeReference reference) {
        return switch (reference) {
            case NodeReference.ById byId ->
                store.rows(
                        "question/find-by-id",
                        sight.with(Map.of("id", byId.id().toString())),
                        row -> Rows.node(row.get("node")));
            case NodeReference.ByKey byKey ->
                store.rows(
                        "question/find-by-key",
                        sight.with(Map.of("key", byKey.key())),
                        row -> Rows.node(row.get("node")));
        };
    }
}
