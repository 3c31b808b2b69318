package com.aeondt.graph.cypher;

import java.util.List;
import java.util.stream.Collectors;

/** Clauses in their order: a whole query, or one in braces. */
record SingleQuery(List<Clause> clauses) {

    SingleQuery {
        clauses = List.copyOf(clauses);
        var before = clauses.subList(0, Math.max(0, clauses.size() - 1));
        if (before.stream().anyMatch(Clause.Projection.class::isInstance)) {
            throw new QueryRefused("a clause after RETURN", "RETURN is the last clause of a query.");
        }
    }

    /** Within braces: with a scope of its own, what is outside is guarded there. */
    String text() {
        var scope = new Scope();
        return clauses.stream().map(clause -> clause.text(scope)).collect(Collectors.joining(" "));
    }

    /** As a query of its own that returns so many rows, and one more if there are more. */
    String limited(int rows) {
        var scope = new Scope();
        var before = clauses.subList(0, clauses.size() - 1).stream().map(clause -> clause.text(scope) + " ");
        return before.collect(Collectors.joining()) + result().limited(rows);
    }

    Clause.Projection result() {
        if (clauses.getLast() instanceof Clause.Projection projection) {
            return projection;
        }
        throw new QueryRefused("a query without RETURN", "A query ends with RETURN.");
    }
}
