package com.aeondt.graph.question;

import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Walks through the graph: every node and every edge of an answer belongs to the caller's tenant or to public knowledge, and
 * is marked no higher than the caller's clearance. Answers come from Neo4j, at most two seconds after the
 * position the request asks for.
 */
@Service
public class Traversals {

    private final Questions questions;

    Traversals(Questions questions) {
        this.questions = questions;
    }

    /**
     * The nodes around one, with their distance; the node itself is the first.
     *
     * @param id any form of {@link NodeReference}
     * @throws com.aeondt.platform.AeonException {@link com.aeondt.graph.GraphError#NOT_FOUND}
     */
    public Subgraph neighbors(String id, Neighborhood around) {
        return questions.ask(sight -> {
            var way = Way.of(around.direction(), around.relationships());
            var start = List.of(questions.node(sight, id));
            var expansion = new Expansion(questions.store(), sight, way, around.limit());
            return around.filter(expansion.from(start, around.depth()));
        });
    }

    /**
     * What a question of its own kind leads to from a node, breadth first; the node itself is the first.
     *
     * @param id any form of {@link NodeReference}
     * @param limit how many nodes, 1 to 1,000
     * @throws com.aeondt.platform.AeonException {@link com.aeondt.graph.GraphError#NOT_FOUND}
     */
    public Subgraph reach(String id, Reach reach, int limit) {
        return questions.ask(sight -> {
            var start = List.of(questions.node(sight, id));
            return new Expansion(questions.store(), sight, reach.way(), limit).from(start, reach.depth());
        });
    }
}
