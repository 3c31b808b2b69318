package com.aeondt.graph.projection;

import com.aeondt.graph.store.GraphStore;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the current tenant's edges, within a transaction of Neo4j. */
@Component
class EdgeWriter {

    private final GraphStore store;
    private final Degrees degrees;

    EdgeWriter(GraphStore store, Degrees degrees) {
        this.store = store;
        this.degrees = degrees;
    }

    void write(List<Edge> edges) {
        if (!edges.isEmpty()) {
            var parameters = parameters();
            parameters.put("edges", edges.stream().map(EdgeWriter::row).toList());
            store.run("edge/upsert", parameters);
            degrees.count(ends(edges).toList());
        }
    }

    /** Removes edges by their ids, looking at what they may start from. */
    void remove(List<String> ids, List<String> sources) {
        if (!ids.isEmpty() && !sources.isEmpty()) {
            var parameters = parameters();
            parameters.put("ids", ids);
            parameters.put("sources", sources);
            degrees.count(touched("edge/remove", parameters));
        }
    }

    /** Makes these all edges that the tenant has from the sources. */
    void replace(Collection<String> sources, List<Edge> edges) {
        var keep = new HashMap<String, Map<String, Boolean>>();
        sources.forEach(source -> keep.put(source, new HashMap<>()));
        edges.forEach(edge -> keep.computeIfAbsent(edge.source().value(), source -> new HashMap<>())
                .put(place(edge), true));
        var parameters = parameters();
        parameters.put(
                "sources",
                keep.entrySet().stream()
                        .map(entry -> Map.of("id", entry.getKey(), "keep", entry.getValue()))
                        .toList());
        var touched = touched("edge/prune", parameters);
        write(edges);
        degrees.count(touched);
    }

    /** The parameters that every query about edges has. */
    Map<String, Object> parameters() {
        var tenant = Tenant.current().toString();
        var publicly = TenantId.PUBLIC.toString();
        var parameters = new HashMap<String, Object>();
        parameters.put("tenantId", tenant);
        parameters.put("tenants", tenant.equals(publicly) ? List.of(publicly) : List.of(tenant, publicly));
        return parameters;
    }

    /** What tells one edge from every other: between whose entities it is, and its id. */
    static String place(Edge edge) {
        return String.join(
                "|",
                edge.sourceTenant().toString(),
                Properties.edgeType(edge.row().type()),
                edge.row().id().value(),
                edge.targetTenant().toString(),
                edge.target().value());
    }

    static Map<String, Object> properties(Edge edge) {
        var row = edge.row();
        var properties = Properties.of(row.properties(), row.confidence(), row.tlp(), row.version());
        properties.put("tenantId", Tenant.current().toString());
        properties.put("id", row.id().value());
        properties.put("_owner", "graph");
        return properties;
    }

    private static Map<String, Object> row(Edge edge) {
        return Map.of(
                "source", edge.source().value(),
                "sourceTenant", edge.sourceTenant().toString(),
                "target", edge.target().value(),
                "targetTenant", edge.targetTenant().toString(),
                "edgeType", Properties.edgeType(edge.row().type()),
                "id", edge.row().id().value(),
                "properties", properties(edge));
    }

    private static Stream<String> ends(List<Edge> edges) {
        return edges.stream()
                .flatMap(edge -> Stream.of(edge.source().value(), edge.target().value()));
    }

    private List<String> touched(String query, Map<String, Object> parameters) {
        var ids = new ArrayList<String>();
        store.rows(
                        query,
                        parameters,
                        row -> List.of(
                                row.get("source").asString(), row.get("target").asString()))
                .forEach(ids::addAll);
        return ids;
    }
}
