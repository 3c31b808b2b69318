package com.aeondt.graph.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * Follows a failure through the graph: to what depends on a thing or runs on it, and on to whom it serves. A vulnerability reaches
 * what it affects.
 */
@Service
public class Impact {

    public static final int MAX_DEPTH = 10;

    /** The failure goes from the target to the source: who depends on it. */
    private static final List<String> AGAINST = List.of("DEPENDS_ON", "RUNS_ON", "DEPLOYED_TO", "VERSION_OF");

    /** It goes from the source to the target: whom it serves. */
    private static final List<String> ALONG = List.of("SERVES", "USED_BY", "AFFECTS", "DEPLOYS");

    private final Questions questions;

    Impact(Questions questions) {
        this.questions = questions;
    }

    /**
     * What suffers when the node fails.
     *
     * @param id an id, or the key of a task
     * @param depth how many steps to follow
     * @param types only hits of these types, though the way may lead through others; empty for all
     * @param limit how many nodes to look at
     * @throws com.aeondt.platform.AeonException {@link com.aeondt.graph.GraphError#NOT_FOUND}
     */
    public BlastRadius of(String id, int depth, Set<String> types, int limit) {
        return questions.ask(sight -> {
            var origin = questions.node(sight, id);
            var walk = new Expansion(questions.store(), sight, new Way(ALONG, AGAINST, false, false), limit);
            var reached = walk.from(List.of(origin), depth);
            var hits = reached.nodes().stream()
                    .skip(1)
                    .filter(node -> types.isEmpty() || types.contains(node.type()))
                    .map(node -> new BlastRadius.Hit(node, walk.wayTo(node)))
                    .toList();
            return new BlastRadius(origin, hits, byType(hits), reached.truncated());
        });
    }

    private static Map<String, Integer> byType(List<BlastRadius.Hit> hits) {
        var counts = new TreeMap<String, Integer>();
        hits.forEach(hit -> counts.merge(hit.node().type(), 1, Integer::sum));
        return counts;
    }
}
