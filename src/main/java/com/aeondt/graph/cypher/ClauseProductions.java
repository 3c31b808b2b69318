package com.aeondt.graph.cypher;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses that are allowed. Names and order of parameters are those of the grammar's factory. */
@SuppressWarnings("unused") // called by name
final class ClauseProductions {

    private final Translation translation;

    ClauseProductions(Translation translation) {
        this.translation = translation;
    }

    SingleQuery statements(List<SingleQuery> statements) {
        if (statements.size() != 1) {
            throw new QueryRefused("several statements", "A query is one statement.");
        }
        return statements.getFirst();
    }

    SingleQuery newSingleQuery(Object position, List<Clause> clauses) {
        return new SingleQuery(clauses);
    }

    SingleQuery newSingleQuery(List<Clause> clauses) {
        return new SingleQuery(clauses);
    }

    Clause matchClause(
            Object position,
            boolean optional,
            @Nullable Object mode,
            List<PathPattern> patterns,
            Object patternPosition,
            @Nullable List<?> hints,
            @Nullable Term where) {
        if (mode != null) {
            throw QueryRefused.of("a match mode");
        }
        if (hints != null && !hints.isEmpty()) {
            throw QueryRefused.of("USING");
        }
        translation.budget.spend(Budget.Item.CLAUSE);
        return new Clause.Match(optional, patterns, where);
    }

    Term whereClause(Object position, Term condition) {
        return condition;
    }

    Clause unwindClause(Object position, Term list, Term variable) {
        translation.budget.spend(Budget.Item.CLAUSE);
        return new Clause.Unwind(list, variable.text());
    }

    Clause withClause(Object position, Clause.Projection projection, @Nullable Term where) {
        for (var item : projection.items()) {
            if (!item.named()) {
                throw new QueryRefused(
                        "an expression without a name", "In WITH, give '%s' a name with AS.".formatted(item.title()));
            }
        }
        return new Clause.With(projection, where);
    }

    Clause.Projection newReturnClause(
            Object position,
            boolean distinct,
            List<Clause.Item> items,
            @Nullable List<String> order,
            @Nullable Object orderPosition,
            @Nullable Term skip,
            @Nullable Object skipPosition,
            @Nullable Term limit,
            @Nullable Object limitPosition) {
        translation.budget.spend(Budget.Item.CLAUSE);
        return new Clause.Projection(
                distinct, items, order == null ? List.of() : order, number("SKIP", skip), number("LIMIT", limit));
    }

    List<Clause.Item> newReturnItems(Object position, boolean all, List<Clause.Item> items) {
        if (all) {
            throw new QueryRefused("*", "Name what is to be returned; '*' is not allowed here.");
        }
        return items;
    }

    Clause.Item newReturnItem(Object position, Term term, Term alias) {
        return new Clause.Item(term, alias.text(), Names.title(alias), true);
    }

    Clause.Item newReturnItem(Object position, Term term, int start, int end) {
        var title = translation.excerpt(start, end + 1);
        return term.kind() == Term.Kind.VARIABLE
                ? newReturnItem(position, term, term)
                : new Clause.Item(term, translation.names.made(), title, false);
    }

    String orderAsc(Object position, Term term) {
        return term.text();
    }

    String orderDesc(Object position, Term term) {
        return term.text() + " DESC";
    }

    private static @Nullable Long number(String clause, @Nullable Term term) {
        if (term == null) {
            return null;
        }
        if (term.constant() instanceof Number number && number.longValue() >= 0) {
            return number.longValue();
        }
        throw new QueryRefused(
                clause + " of an expression",
                "%s takes a whole number from zero on, or a parameter.".formatted(clause));
    }
}
