package com.aeondt.graph.intelligence;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.question.Questions;
import com.aeondt.graph.question.Sight;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.TenantId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private final Questions questions;

    Vulnerabilities(Questions questions) {
        this.questions = questions;
    }

    /**
     * What it reaches within ten steps.
     *
     * @param types only these types are listed; all when empty
     * @throws AeonException {@link GraphError#NOT_FOUND}
     */
    public Affected affected(EntityId id, Set<String> types) {
        if (!id.type().equals("vulnerability")) {
            throw new AeonException(GraphError.NOT_FOUND, "There is no vulnerability " + id + ".");
        }
        return questions.ask(sight -> new Walk(sight, id).affected(types));
    }

    private final class Walk {

        private final Sight sight;
        private final EntityId start;
        private final Set<String> seen = new HashSet<>();
        private final List<Affected.AffectedEntity> items = new ArrayList<>();
        private List<Map<String, String>> frontier;
        private boolean truncated;

        Walk(Sight sight, EntityId start) {
            this.sight = sight;
            this.start = start;
            boolean shared = questions.node(sight, start.value()).shared();
            var owner = shared ? TenantId.PUBLIC : sight.own();
            this.frontier = List.of(node(owner.toString(), start.value()));
            seen.add(start.value());
        }

        Affected affected(Set<String> types) {
            for (int distance = 1; distance <= DEPTH && !frontier.isEmpty() && !truncated; distance++) {
                int steps = distance;
                var next = new ArrayList<Map<String, String>>();
                questions
                        .store()
                        .rows(
                                "intelligence/affected-step",
                                sight.with(Map.of("frontier", frontier, "limit", NODES + 1)),
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
            return new Affected(start.value(), List.copyOf(items), truncated);
        }

        private static Affected.AffectedEntity item(Record row, int distance) {
            return new Affected.AffectedEntity(
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
    }
}
