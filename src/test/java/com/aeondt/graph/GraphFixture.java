package com.aeondt.graph;

import static org.awaitility.Awaitility.await;

import com.aeondt.graph.store.GraphStore;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.events.ProjectionView;
import com.aeondt.platform.events.Projections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes nodes and relationships of any tenant straight into Neo4j, in the form of the projection. */
@Component
public class GraphFixture {

    private final GraphStore store;
    private final Projections projections;

    GraphFixture(GraphStore store, Projections projections) {
        this.store = store;
        this.projections = projections;
    }

    /** A node of the tenant; returns its id. */
    public String node(TenantId tenant, String type, String name, Map<String, Object> more) {
        var id = type + "--" + UUID.randomUUID();
        var properties = new HashMap<>(more);
        properties.putAll(Map.of("tenantId", tenant.toString(), "id", id, "type", type, "name", name));
        write("CREATE (n:Node:%s) SET n = $properties".formatted(label(type)), Map.of("properties", properties));
        return id;
    }

    public String node(TenantId tenant, String type, String name) {
        return node(tenant, type, name, Map.of());
    }

    /** A relationship that the tenant owns, between nodes of whomever. */
    public void edge(TenantId tenant, String from, String type, String to, Map<String, Object> more) {
        var properties = new HashMap<>(more);
        properties.putAll(Map.of("tenantId", tenant.toString(), "id", "relationship--" + UUID.randomUUID()));
        write(
                "MATCH (a:Node {id: $from}), (b:Node {id: $to}) CREATE (a)-[r:%s]->(b) SET r = $properties"
                        .formatted(type.toUpperCase(Locale.ROOT).replace('-', '_')),
                Map.of("from", from, "to", to, "properties", properties));
    }

    public void edge(TenantId tenant, String from, String type, String to) {
        edge(tenant, from, type, to, Map.of());
    }

    /** How many nodes and relationships there are of the tenant, and a digest of what they hold. */
    public String state(TenantId tenant) {
        return store.reading(
                        GraphStore.READ_LIMIT,
                        () -> store.rowsOf(
                                "MATCH (n:Node {tenantId: $tenant}) OPTIONAL MATCH (n)-[r]-() "
                                        + "RETURN n.id AS id, properties(n) AS node, labels(n) AS labels, collect(properties(r)) AS edges ORDER BY id",
                                Map.of("tenant", tenant.toString()),
                                row -> row.asMap().toString()))
                .toString();
    }

    /** A projection that has just started empties the graph first. */
    private void write(String text, Map<String, Object> parameters) {
        await().until(() -> projections.get("graph").state() == ProjectionView.State.RUNNING);
        store.writing(() -> store.rowsOf(text, parameters, row -> row));
    }

    private static String label(String type) {
        return Stream.of(type.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
