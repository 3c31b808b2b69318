package com.aeondt.graph.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeighborhoodTests {

    private final GraphNode service = node("service--1", "service", 0);
    private final GraphNode asset = node("asset--1", "asset", 1);
    private final GraphNode customer = node("customer--1", "customer", 1);
    private final Subgraph all = new Subgraph(
            List.of(service, asset, customer),
            List.of(
                    new GraphEdge(null, "runs-on", "service--1", "asset--1", Map.of()),
                    new GraphEdge(null, "serves", "service--1", "customer--1", Map.of())),
            false);

    @Test
    void withoutTypesEverythingStays() {
        assertThat(around().filter(all)).isEqualTo(all);
    }

    @Test
    void otherTypesGoWithTheirEdgesAndTheStartStays() {
        var filtered = around("customer").filter(all);

        assertThat(filtered.nodes()).containsExactly(service, customer);
        assertThat(filtered.edges()).extracting(GraphEdge::type).containsExactly("serves");
    }

    private static Neighborhood around(String... types) {
        return new Neighborhood(1, Set.of(types), Set.of(), Direction.BOTH, 10);
    }

    private static GraphNode node(String id, String type, int distance) {
        return new GraphNode(id, type, null, null, false, distance, Map.of(), "t");
    }
}
