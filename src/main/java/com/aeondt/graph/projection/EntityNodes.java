package com.aeondt.graph.projection;

import com.aeondt.graph.model.ProjectedEntity;
import com.aeondt.graph.model.ProjectedRows;
import com.aeondt.graph.store.GraphStore;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Entities as nodes: {@code (:Node:IntrusionSet {tenantId, id, type, name, _tlp, _rev, degree, …})}. */
@Component
@Order(2)
class EntityNodes implements NodeSource {

    private final ProjectedRows rows;
    private final GraphStore store;
    private final Degrees degrees;

    EntityNodes(ProjectedRows rows, GraphStore store, Degrees degrees) {
        this.rows = rows;
        this.store = store;
        this.degrees = degrees;
    }

    @Override
    public String kind() {
        return "entity";
    }

    @Override
    public Runnable changes(List<LoggedEvent> events) {
        return load(Mentioned.entities(events));
    }

    @Override
    public List<String> idsAfter(Optional<String> after, int limit) {
        return rows.entityIdsAfter(after.orElse(""), limit);
    }

    @Override
    public Runnable load(Collection<String> ids) {
        if (ids.isEmpty()) {
            return () -> {};
        }
        var tenant = Tenant.current().toString();
        var nodes = rows.entities(ids).stream().map(EntityNodes::node).toList();
        var present = nodes.stream().map(node -> String.valueOf(node.get("id"))).collect(Collectors.toSet());
        var gone = ids.stream().filter(id -> !present.contains(id)).toList();
        return () -> {
            if (!gone.isEmpty()) {
                store.run(
                        "entity/remove", Map.of("tenantId", tenant, "ids", gone, "public", TenantId.PUBLIC.toString()));
            }
            store.run("entity/upsert", Map.of("tenantId", tenant, "entities", nodes));
        };
    }

    @Override
    public Runnable mend(Collection<String> ids) {
        var load = load(ids);
        return () -> {
            load.run();
            degrees.count(ids);
        };
    }

    @Override
    public Map<String, Map<String, Object>> expected(Collection<String> ids) {
        return rows.entities(ids).stream()
                .collect(Collectors.toMap(entity -> entity.id().value(), EntityNodes::properties));
    }

    @Override
    public Map<String, Map<String, Object>> found(String after, String last) {
        return store
                .read(
                        "entity/range",
                        Map.of("tenantId", Tenant.current().toString(), "after", after, "last", last),
                        row -> {
                            var properties = new HashMap<>(row.get("properties").asMap());
                            Degrees.keepIfWrong(row, properties);
                            properties.put("labels", row.get("labels").asList(label -> label.asString()));
                            return Map.entry(row.get("id").asString(), (Map<String, Object>) properties);
                        })
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Object> node(ProjectedEntity entity) {
        var properties = properties(entity);
        properties.remove("labels");
        return Map.of(
                "id", entity.id().value(),
                "label", Properties.label(entity.id().type()),
                "rev", entity.version(),
                "properties", properties);
    }

    private static Map<String, Object> properties(ProjectedEntity entity) {
        var properties = Properties.of(entity.properties(), entity.confidence(), entity.tlp(), entity.version());
        properties.put("tenantId", Tenant.current().toString());
        properties.put("id", entity.id().value());
        properties.put("type", entity.id().type());
        properties.put("sources", entity.sources());
        if (entity.name() != null) {
            properties.put("name", entity.name());
        }
        properties.put(
                "labels",
                List.of("Node", Properties.label(entity.id().type())).stream()
                        .sorted()
                        .toList());
        return properties;
    }
}
