package com.aeondt.graph.intelligence;

import com.aeondt.graph.Clearance;
import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.store.Freshness;
import com.aeondt.graph.store.GraphStore;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Service;

/**
 * How vulnerabilities reach what is run and who is served: from what they affect against dependencies and forward to customers,
 * over edges and nodes that the caller may see only.
 */
@Service
public class Vulnerabilities {

    private static final int DEPTH = 10;
    private static final int NODES = 5_000;

    private final GraphStore store;
    private final Freshness freshness;

    Vulnerabilities(GraphStore store, Freshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /**
     * What it reaches within ten steps.
     *
     * @param types only these types are listed; all when empty
     * @throws AeonException {@link GraphError#NOT_FOUND}
     */
    public Affected affected(EntityId id, Set<String> types) {
        freshness.await();
        var walk = new Walk(id, types);
        store.reading(GraphStore.READ_LIMIT, () -> {
            walk.begin();
            walk.on();
            return true;
        });
        return new Affected(id.value(), List.copyOf(walk.items), walk.truncated);
    }

    private final class Walk {

        private final EntityId start;
        private final Set<String> types;
        private final Set<String> seen = new HashSet<>();
        private final List<Affected.Item> items = new ArrayList<>();
        private List<Map<String, String>> frontier = List.of();
        private boolean truncated;

        Walk(EntityId start, Set<String> types) {
            this.start = start;
            this.types = types;
        }

        void begin() {
            frontier = store.rows(
                    "question/find-by-id",
                    Map.of(
                            "tenants", tenants(),
                            "clearance", Clearance.current().level(),
                            "id", start.value()),
                    row -> node(row.get("node").asNode().get("tenantId").asString(), start.value()));
            if (frontier.isEmpty() || !start.type().equals("vulnerability")) {
                throw new AeonException(GraphError.NOT_FOUND, "There is no vulnerability " + start + ".");
            }
            seen.add(start.value());
        }

        void on() {
            for (int distance = 1; distance <= DEPTH && !frontier.isEmpty() && !truncated; distance++) {
                int steps = distance;
                var next = new ArrayList<Map<String, String>>();
                store
                        .rows(
                                "intelligence/affected-step",
                                Map.of(
                                        "frontier",
                                        frontier,
                                        "tenants",
                                        tenants(),
                                        "clearance",
                                        Clearance.current().level(),
                                        "limit",
                                        NODES + 1),
                                row -> Map.entry(
                                        item(row, steps),
                                        node(
                                                row.get("tenantId").asString(),
                                                row.get("id").asString())))
                        .stream()
                        .filter(found -> seen.add(found.getKey().id()))
                        .forEach(found -> {
                            next.add(found.getValue());
                            items.add(found.getKey());
                        });
                truncated = seen.size() > NODES;
                frontier = next;
            }
            items.removeIf(item -> !types.isEmpty() && !types.contains(item.type()));
        }

        private static Affected.Item item(Record row, int distance) {
            return new Affected.Item(
                    row.get("id").asString(),
                    row.get("type").asString(),
                    row.get("name").asString(null),
                    distance,
                    row.get("fromId").asString(),
                    row.get("relationship").asString().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        private static Map<String, String> node(String tenant, String id) {
            return Map.of("tenantId", tenant, "id", id);
        }

        private static List<String> tenants() {
            return Stream.of(Tenant.current(), TenantId.PUBLIC)
                    .map(TenantId::toString)
                    .distinct()
                    .toList();
        }
    }
}
