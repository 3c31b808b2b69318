package com.aeondt.graph.question;

import com.aeondt.platform.TenantId;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** From what the driver returns to what the questions answer with. */
final class Rows {

    private static final Set<String> INTERNAL = Set.of("tenantId", "id", "type", "name", "key");

    private Rows() {}

    static GraphNode node(Value value) {
        var properties = value.asNode();
        var type = properties.get("type").asString();
        var tenant = properties.get("tenantId").asString();
        return new GraphNode(
                properties.get("id").asString(),
                type,
                properties.get("name").asString(null),
                properties.get("key").asString(null),
                tenant.equals(TenantId.PUBLIC.toString()),
                null,
                shown(properties),
                tenant);
    }

    /** From a row or a map with the columns {@code edge}, {@code edgeType}, {@code sourceType} and so on. */
    static GraphEdge edge(MapAccessor row) {
        var properties = row.get("edge").asRelationship();
        var id = properties.get("id").asString(null);
        return new GraphEdge(
                id,
                relationshipType(row.get("edgeType").asString()),
                row.get("sourceId").asString(),
                row.get("targetId").asString(),
                shown(properties));
    }

    /** {@code depends-on} for {@code DEPENDS_ON}. */
    static String relationshipType(String edgeType) {
        return edgeType.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code DEPENDS_ON} for {@code depends-on}. */
    static String edgeType(String relationshipType) {
        return relationshipType.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Map<String, Object> shown(MapAccessor entity) {
        var shown = new TreeMap<String, Object>();
        for (var name : entity.keys()) {
            if (!INTERNAL.contains(name) && !name.startsWith("_")) {
                var value = entity.get(name).asObject();
                shown.put(name, value instanceof TemporalAccessor ? value.toString() : value);
            }
        }
        return shown;
    }
}
