package com.aeondt.graph.question;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Walks through the graph: every node and every edge of an answer belongs to the caller's tenant or to public knowledge, and
 * is marked no higher than the caller's clearance. Answers come from Neo4j, at most two seconds after the
 * position the request asks for.
 */
@Service
public class Traversals {

    private static final int MOST_EDGES = 10_000;

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

    /**
     * Several nodes with what is around them, and all edges between what was found.
     *
     * @param ids any forms of {@link NodeReference}
     * @throws com.aeondt.platform.AeonException {@link com.aeondt.graph.GraphError#NOT_FOUND}
     */
    public Subgraph subgraph(Collection<String> ids, Neighborhood around) {
        return questions.ask(sight -> {
            var start = ids.stream().map(id -> questions.node(sight, id)).toList();
            var way = Way.of(around.direction(), around.relationships());
            var found = new Expansion(questions.store(), sight, way, Math.max(around.limit(), start.size()))
                    .from(start, around.depth());
            var nodes = around.filter(found).nodes();
            var edges = between(sight, nodes, around.relationships());
            boolean truncated = found.truncated() || edges.size() > MOST_EDGES;
            return new Subgraph(nodes, edges.stream().limit(MOST_EDGES).toList(), truncated);
        });
    }

    private List<GraphEdge> between(Sight sight, List<GraphNode> nodes, Collection<String> relationships) {
        var parameters = Way.of(Direction.OUT, relationships).parameters();
        parameters.put("nodes", Expansion.keys(nodes));
        parameters.put("ids", nodes.stream().map(GraphNode::id).toList());
        parameters.put("limit", MOST_EDGES + 1);
        return questions.store().rows("question/induced", sight.with(parameters), Rows::edge);
    }
}
