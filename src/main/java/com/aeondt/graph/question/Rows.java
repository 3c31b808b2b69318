package com.aeondt.graph.question;

import com.aeondt.platform.TenantId;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

/** From what the driver returns to what the questions answer with. */
public final class Rows {

    /** The degree counts edges that the caller may not see. */
    private static final Set<String> INTERNAL = Set.of("tenantId", "id", "type", "name", "key", "degree");

    private Rows() {}

    static GraphNode node(Value value) {
        return node(value.asNode());
    }

    /** A node without what is internal. */
    public static GraphNode node(Node properties) {
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
        return edge(
                row.get("edge").asRelationship(),
                row.get("sourceId").asString(),
                row.get("targetId").asString());
    }

    /** An edge between two nodes of the API, without what is internal. */
    public static GraphEdge edge(Relationship edge, String source, String target) {
        return new GraphEdge(edge.get("id").asString(null), relationshipType(edge.type()), source, target, shown(edge));
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
