package com.aeondt.graph.question;

import com.aeondt.graph.algorithm.CompactGraph;
import com.aeondt.platform.AeonException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.neo4j.driver.Record;

/**
 * A part of the graph in memory, nodes as numbers in the order of their ids. Nodes without an edge are not in it.
 */
final class Excerpt {

    private final List<Key> keys;
    private final int[] from;
    private final int[] to;

    private Excerpt(List<Link> links) {
        var numbers = numbers(links);
        keys = List.copyOf(numbers.keySet());
        from = links.stream().mapToInt(link -> number(numbers, link.source())).toArray();
        to = links.stream().mapToInt(link -> number(numbers, link.target())).toArray();
    }

    private record Key(String id, String tenant) implements Comparable<Key> {

        Map<String, String> parameters() {
            return Map.of("tenantId", tenant, "id", id);
        }

        @Override
        public int compareTo(Key other) {
            int byId = id.compareTo(other.id);
            return byId != 0 ? byId : tenant.compareTo(other.tenant);
        }
    }

    private record Link(Key source, Key target) {

        static Link of(Record row) {
            return new Link(
                    new Key(
                            row.get("source").asString(),
                            row.get("sourceTenant").asString()),
                    new Key(
                            row.get("target").asString(),
                            row.get("targetTenant").asString()));
        }
    }

    /**
     * Reads it, within a transaction.
     *
     * @throws AeonException {@link QuestionError#TOO_LARGE}
     */
    static Excerpt of(Questions questions, Sight sight, Selection selection, Bounds bounds) {
        var parameters = new HashMap<>(selection.parameters(sight));
        parameters.put("limit", bounds.edges() + 1);
        var links = questions.store().rows("question/edges-of-tenant", parameters, Link::of);
        var excerpt = new Excerpt(links);
        if (links.size() > bounds.edges() || excerpt.keys.size() > bounds.nodes()) {
            throw new AeonException(
                    QuestionError.TOO_LARGE,
                    "There are more than %d nodes or %d relationships in this part of the graph."
                            .formatted(bounds.nodes(), bounds.edges()));
        }
        return excerpt;
    }

    /** How much is computed with. */
    record Bounds(int nodes, int edges) {}

    int edges() {
        return from.length;
    }

    CompactGraph directed() {
        return CompactGraph.directed(keys.size(), from, to);
    }

    CompactGraph undirected() {
        return CompactGraph.undirected(keys.size(), from, to);
    }

    /** The nodes of these numbers, in their order. */
    List<GraphNode> nodes(Questions questions, Sight sight, int[] numbers) {
        var wanted = IntStream.of(numbers).mapToObj(keys::get).toList();
        var parameters = Map.<String, Object>of(
                "nodes", wanted.stream().map(Key::parameters).toList());
        var found = new HashMap<Key, GraphNode>();
        questions
                .store()
                .rows("question/nodes", sight.with(parameters), row -> Rows.node(row.get("node")))
                .forEach(node -> found.put(new Key(node.id(), node.tenant()), node));
        return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Map<Key, Integer> numbers(List<Link> links) {
        var numbers = new TreeMap<Key, Integer>();
        links.forEach(link -> {
            numbers.put(link.source(), 0);
            numbers.put(link.target(), 0);
        });
        int next = 0;
        for (var entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
        return numbers;
    }

    private static int number(Map<Key, Integer> numbers, Key key) {
        return numbers.getOrDefault(key, 0);
    }
}
