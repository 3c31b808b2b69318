package com.aeondt.graph.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The graph as a beginner would write it: every statement in a list, everything worked out anew each time. What merging means is written
 * at {@link com.aeondt.graph.model}.
 */
final class NaiveGraph {

    record Key(String about, String source) {}

    record Statement(Key key, String name, Set<String> labels, int confidence, long order) {}

    record Link(String from, String to) {}

    private final Map<Key, Statement> statements = new LinkedHashMap<>();
    private final Map<Link, Set<String>> links = new HashMap<>();
    private final Map<String, String> mergedInto = new HashMap<>();
    private long order;

    void state(String about, String source, String name, Set<String> labels, int confidence) {
        var key = new Key(about, source);
        var known = statements.get(key);
        if (known == null
                || !known.name().equals(name)
                || !known.labels().equals(labels)
                || known.confidence() != confidence) {
            statements.put(key, new Statement(key, name, labels, confidence, order++));
        }
    }

    void link(String from, String to, String source) {
        links.computeIfAbsent(new Link(from, to), link -> new TreeSet<>()).add(source);
    }

    void retract(String source) {
        statements.keySet().removeIf(key -> key.source().equals(source));
        links.values().forEach(sources -> sources.remove(source));
        links.values().removeIf(Set::isEmpty);
    }

    void merge(String survivor, String merged) {
        mergedInto.put(merged, survivor);
    }

    void unmerge(String merged) {
        mergedInto.remove(merged);
    }

    void delete(String entity) {
        statements.keySet().removeIf(key -> counts(key.about()).equals(entity));
        links.keySet()
                .removeIf(link ->
                        counts(link.from()).equals(entity) || counts(link.to()).equals(entity));
    }

    String counts(String id) {
        return mergedInto.containsKey(id) ? counts(mergedInto.getOrDefault(id, id)) : id;
    }

    boolean isMerged(String id) {
        return mergedInto.containsKey(id);
    }

    boolean isThere(String id) {
        return statements.keySet().stream().anyMatch(key -> counts(key.about()).equals(id));
    }

    /** Each entity, each relationship and each id that leads to another entity as one line. */
    Set<String> everything() {
        var lines = new TreeSet<String>();
        mergedInto.keySet().stream()
                .filter(id -> isThere(counts(id)))
                .forEach(id -> lines.add(id + " is " + counts(id)));
        var groups = new TreeMap<String, List<Statement>>();
        for (var statement : statements.values()) {
            groups.computeIfAbsent(counts(statement.key().about()), id -> new ArrayList<>())
                    .add(statement);
        }
        groups.forEach((id, group) -> {
            group.sort(Comparator.comparingInt(Statement::confidence)
                    .thenComparingLong(Statement::order)
                    .reversed());
            var labels = new LinkedHashSet<String>();
            var sources = new TreeSet<String>();
            group.forEach(statement -> labels.addAll(statement.labels()));
            group.forEach(statement -> sources.add(statement.key().source()));
            lines.add(id + " " + group.getFirst().name() + " " + labels + " " + sources);
        });
        links.forEach((link, sources) -> lines.add(counts(link.from()) + " -> " + counts(link.to()) + " (" + link.from()
                + ", " + link.to() + ") " + sources));
        return lines;
    }

    /** What can be walked: each entity, and each relationship both of whose ends are there, as one line. */
    Set<String> walkable() {
        var lines = new TreeSet<String>();
        statements.keySet().forEach(key -> lines.add(counts(key.about())));
        links.keySet().stream()
                .filter(link -> isThere(counts(link.from())) && isThere(counts(link.to())))
                .forEach(link -> lines.add(counts(link.from()) + " -> " + counts(link.to()) + " (" + link.from() + ", "
                        + link.to() + ")"));
        return lines;
    }
}
