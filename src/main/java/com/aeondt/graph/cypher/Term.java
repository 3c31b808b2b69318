package com.aeondt.graph.cypher;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A translated expression.
 *
 * @param text in the new query
 * @param kind as far as it is known before it is evaluated
 * @param total whether it cannot fail, whatever a node holds. What can fail is evaluated only once its nodes are known to be visible:
 *     an error would tell of what the caller must not see
 * @param growing whether its value may be larger than what goes into it
 * @param constant its value, where that is known
 * @param conjuncts the parts of a conjunction; itself for anything else
 */
record Term(
        String text,
        Kind kind,
        boolean total,
        boolean growing,
        @Nullable Object constant,
        List<Term> conjuncts) {

    enum Kind {
        VARIABLE,
        CONSTANT,
        LIST,
        MAP,
        TRUTH,
        PATTERN,
        OTHER
    }

    /** Something composed of others that may fail. */
    static Term composed(String text, Term... parts) {
        return new Term(text, Kind.OTHER, false, anyGrowing(parts), null, List.of());
    }

    /** Something true, false or unknown, that cannot fail unless a part of it can. */
    static Term truth(String text, Term... parts) {
        return new Term(text, Kind.TRUTH, allTotal(parts), anyGrowing(parts), null, List.of());
    }

    static Term constant(String text, @Nullable Object value) {
        var kind = value instanceof Boolean ? Kind.TRUTH : value instanceof List<?> ? Kind.LIST : Kind.CONSTANT;
        return new Term(text, kind, true, false, value, List.of());
    }

    static Term variable(String text) {
        return new Term(text, Kind.VARIABLE, true, false, null, List.of());
    }

    static Term conjunction(Term left, Term right) {
        var parts = Stream.concat(left.parts().stream(), right.parts().stream()).toList();
        var text = "(%s AND %s)".formatted(left.text, right.text);
        boolean total = left.isTruth() && right.isTruth() && allTotal(left, right);
        return new Term(text, Kind.TRUTH, total, anyGrowing(left, right), null, parts);
    }

    Term as(Kind other) {
        return new Term(text, other, total, growing, constant, conjuncts);
    }

    Term failingNever(boolean certain) {
        return new Term(text, kind, certain, growing, constant, conjuncts);
    }

    Term grown() {
        return new Term(text, kind, total, true, constant, conjuncts);
    }

    boolean isTruth() {
        return kind == Kind.TRUTH || kind == Kind.PATTERN;
    }

    List<Term> parts() {
        return conjuncts.isEmpty() ? List.of(this) : conjuncts;
    }

    static boolean allTotal(Term... parts) {
        return Stream.of(parts).allMatch(Term::total);
    }

    static boolean anyGrowing(Term... parts) {
        return Stream.of(parts).anyMatch(Term::growing);
    }
}
