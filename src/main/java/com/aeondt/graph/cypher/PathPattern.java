package com.aeondt.graph.cypher;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One path of a pattern.
 *
 * @param name of the path; needed where the client gave none and nodes on the way have none either
 * @param function {@code shortestPath} or {@code allShortestPaths}; empty for a plain path
 * @param atoms nodes and relationships by turns
 */
record PathPattern(@Nullable String name, String function, List<Atom> atoms) {

    /** In a {@code MATCH}. */
    String text() {
        var path = atoms.stream().map(Atom::text).collect(Collectors.joining());
        var whole = function.isEmpty() ? path : "%s(%s)".formatted(function, path);
        return name == null ? whole : name + " = " + whole;
    }

    PathPattern named(String other) {
        return new PathPattern(other, function, atoms);
    }

    /** What must hold of every part. */
    List<Guard> guards() {
        var parts = atoms.stream().flatMap(PathPattern::guard);
        var whole = hasSteps() && name != null ? Stream.of(Guard.path(name)) : Stream.<Guard>empty();
        return Stream.concat(parts, whole).toList();
    }

    /** What the client has written into the pattern. */
    List<Term> conditions() {
        return atoms.stream().map(Atom::condition).filter(Objects::nonNull).toList();
    }

    /** Whether it leads over nodes that have no name. */
    boolean hasSteps() {
        return atoms.stream().anyMatch(atom -> atom instanceof Atom.Relationship relationship && relationship.many());
    }

    private static Stream<Guard> guard(Atom atom) {
        return switch (atom) {
            case Atom.Node node -> Stream.of(Guard.node(node.variable()));
            case Atom.Relationship edge ->
                edge.many() ? Stream.empty() : Stream.of(Guard.relationship(edge.variable()));
        };
    }
}
