package com.aeondt.graph.projection;

import com.aeondt.graph.store.GraphStore;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.util.Collection;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Keeps the property {@code degree} of the current tenant's nodes: how many edges a node has, counted per tenant. A public node counts
 * public edges only; what a tenant adds to it is added when the tenant asks.
 */
@Component
class Degrees {

    private final GraphStore store;

    Degrees(GraphStore store) {
        this.store = store;
    }

    /** Counts again, within the current transaction of Neo4j. */
    void count(Collection<String> ids) {
        var tenant = Tenant.current();
        var query = tenant.equals(TenantId.PUBLIC) ? "edge/degree-public" : "edge/degree";
        store.run(
                query,
                Map.of(
                        "tenantId",
                        tenant.toString(),
                        "ids",
                        ids.stream().distinct().toList()));
    }

    /** Takes the degree out of what a node holds unless it is not the number of its edges, which makes it differ from its row. */
    static void keepIfWrong(Record row, Map<String, Object> properties) {
        if (!row.get("miscounted").asBoolean()) {
            properties.remove("degree");
        }
    }
}
