package com.aeondt.graph.cypher;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The patterns that are allowed. Names and order of parameters are those of the grammar's factory. */
@SuppressWarnings("unused") // called by name
final class PatternProductions {

    /** The most steps of {@code *1..n}. */
    static final int MOST_STEPS = 6;

    /** Every node that is a copy of something has it; the indexes are on it. */
    private static final String EVERY = "Node";

    private final Translation translation;

    PatternProductions(Translation translation) {
        this.translation = translation;
    }

    /** {@code *}, {@code *2}, {@code *1..3}. */
    record Length(int from, int to) {}

    PathPattern namedPattern(Term name, PathPattern path) {
        return path.named(name.text());
    }

    PathPattern pathPattern(PathPattern path) {
        return path;
    }

    PathPattern shortestPathPattern(Object position, PathPattern path) {
        return searched("shortestPath", path);
    }

    PathPattern allShortestPathsPattern(Object position, PathPattern path) {
        return searched("allShortestPaths", path);
    }

    PathPattern patternElement(List<Atom> atoms) {
        var path = new PathPattern(null, "", List.copyOf(atoms));
        return path.hasSteps() ? path.named(translation.names.made()) : path;
    }

    Atom nodePattern(
            Object position,
            @Nullable Term variable,
            @Nullable String labels,
            @Nullable Term properties,
            @Nullable Term condition) {
        translation.budget.spend(Budget.Item.NODE);
        var name = variable == null ? translation.names.made() : variable.text();
        var all = labels == null ? EVERY : EVERY + "&" + labels;
        return new Atom.Node(name, "(%s:%s%s)".formatted(name, all, inPattern(properties)), condition);
    }

    Atom relationshipPattern(
            Object position,
            boolean left,
            boolean right,
            @Nullable Term variable,
            @Nullable String types,
            @Nullable Length length,
            @Nullable Term properties,
            @Nullable Term condition) {
        translation.budget.spend(Budget.Item.RELATIONSHIP);
        if (length != null && condition != null) {
            throw QueryRefused.of("WHERE within a relationship of variable length");
        }
        var name = variable == null ? translation.names.made() : variable.text();
        var inner = name + (types == null ? "" : ":" + types) + text(length) + inPattern(properties);
        var text = "%s-[%s]-%s".formatted(left ? "<" : "", inner, right ? ">" : "");
        return new Atom.Relationship(name, text, length != null, condition);
    }

    Length pathLength(
            Object position,
            @Nullable Object fromPosition,
            @Nullable Object toPosition,
            @Nullable String from,
            @Nullable String to) {
        int least = from == null || from.isEmpty() ? 1 : steps(from);
        if (to == null || to.isEmpty()) {
            throw new QueryRefused(
                    "a path of any length",
                    "Say how many steps at most, such as *1..3; at most %d.".formatted(MOST_STEPS));
        }
        return new Length(least, steps(to));
    }

    private PathPattern searched(String function, PathPattern path) {
        var name = path.name() == null ? translation.names.made() : path.name();
        return new PathPattern(name, function, path.atoms());
    }

    private static int steps(String number) {
        int steps = number.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(number);
        if (steps > MOST_STEPS) {
            throw new QueryRefused(
                    "a path of more than %d steps".formatted(MOST_STEPS),
                    "A path has at most %d steps.".formatted(MOST_STEPS));
        }
        return steps;
    }

    private static String text(@Nullable Length length) {
        return length == null ? "" : "*%d..%d".formatted(length.from(), length.to());
    }

    private static String inPattern(@Nullable Term properties) {
        if (properties == null) {
            return "";
        }
        if (properties.kind() != Term.Kind.MAP || !properties.total()) {
            throw new QueryRefused(
                    "computed properties in a pattern",
                    "The properties in a pattern are written out, each a literal, a parameter or a property of another node.");
        }
        return " " + properties.text();
    }
}
