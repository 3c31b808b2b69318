package com.aeondt.graph.cypher;

import org.jspecify.annotations.Nullable;

/** Labels and types, which may be combined. Names and order of parameters are those of the grammar's factory. */
@SuppressWarnings("unused") // called by name
final class LabelProductions {

    String labelLeaf(Object position, String name, @Nullable Object entity, boolean is) {
        return Names.schema(name);
    }

    String labelWildcard(Object position, boolean is) {
        return "%";
    }

    String labelNegation(Object position, String label, boolean is) {
        return "!" + label;
    }

    String labelConjunction(Object position, String left, String right, boolean is) {
        return "(%s&%s)".formatted(left, right);
    }

    String labelDisjunction(Object position, String left, String right, boolean is) {
        return "(%s|%s)".formatted(left, right);
    }

    String labelColonConjunction(Object position, String left, String right, boolean is) {
        return labelConjunction(position, left, right, is);
    }

    String labelColonDisjunction(Object position, String left, String right, boolean is) {
        return labelDisjunction(position, left, right, is);
    }
}
