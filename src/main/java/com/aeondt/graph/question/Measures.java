package com.aeondt.graph.question;

import com.aeondt.platform.TenantId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Figures about the graph as a whole. */
@Service
public class Measures {

    private final Questions questions;

    Measures(Questions questions) {
        this.questions = questions;
    }

    /** Nodes and relationships by type, the tenant's own and the public ones apart. */
    public GraphStatistics statistics() {
        return questions.ask(
                sight -> new GraphStatistics(count(sight.own().toString()), count(TenantId.PUBLIC.toString())));
    }

    private GraphStatistics.Count count(String tenant) {
        var nodes = byType("question/count-nodes", tenant, type -> type);
        var edges = byType("question/count-edges", tenant, Rows::relationshipType);
        return new GraphStatistics.Count(sum(nodes), sum(edges), nodes, edges);
    }

    private Map<String, Long> byType(String query, String tenant, UnaryOperator<String> name) {
        var counts = new LinkedHashMap<String, Long>();
        questions
                .store()
                .rows(
                        query,
                        Map.of("tenant", tenant),
                        row -> Map.entry(
                                name.apply(row.get("type").asString()),
                                row.get("count").asLong()))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
