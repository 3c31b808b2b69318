package com.aeondt.graph.cypher;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions that look into the graph again. Names and order of parameters are those of the grammar's factory. */
@SuppressWarnings("unused") // called by name
final class SubqueryProductions {

    /** A pattern as a condition: whether there is such a path. */
    Term patternExpression(Object position, PathPattern path) {
        return exists(new Clause.Match(false, List.of(path), null)).as(Term.Kind.PATTERN);
    }

    Term existsExpression(
            Object position,
            @Nullable Object mode,
            @Nullable List<PathPattern> patterns,
            @Nullable SingleQuery query,
            @Nullable Term where) {
        return query == null
                ? exists(match(mode, patterns, where))
                : Term.truth(braced("EXISTS", query)).failingNever(false);
    }

    Term countExpression(
            Object position,
            @Nullable Object mode,
            @Nullable List<PathPattern> patterns,
            @Nullable SingleQuery query,
            @Nullable Term where) {
        if (query != null) {
            return Term.composed(braced("COUNT", query));
        }
        var match = match(mode, patterns, where);
        return Term.composed(braced("COUNT", alone(match))).failingNever(certain(match));
    }

    Term collectExpression(Object position, SingleQuery query) {
        return Term.composed(braced("COLLECT", query)).grown();
    }

    Term patternComprehension(
            Object position,
            Object patternPosition,
            @Nullable Term name,
            PathPattern path,
            @Nullable Term where,
            Term projection) {
        if (projection.growing()) {
            throw QueryRefused.of("a comprehension, concatenation or collection within a comprehension");
        }
        var named = name == null ? path : path.named(name.text());
        var conditions = new Clause.Match(false, List.of(named), where).conditions();
        var filter = new Scope().where(named.guards(), conditions);
        return Term.composed("[%s%s | %s]".formatted(named.text(), filter, projection.text()))
                .grown();
    }

    private static Term exists(Clause.Match match) {
        return Term.truth(braced("EXISTS", alone(match))).failingNever(certain(match));
    }

    private static Clause.Match match(
            @Nullable Object mode, @Nullable List<PathPattern> patterns, @Nullable Term where) {
        if (mode != null || patterns == null) {
            throw QueryRefused.of("a match mode");
        }
        return new Clause.Match(false, patterns, where);
    }

    private static SingleQuery alone(Clause.Match match) {
        return new SingleQuery(List.of(match));
    }

    /** A condition may be about something outside the braces, whose guards are not known here. */
    private static boolean certain(Clause.Match match) {
        return match.conditions().stream().allMatch(term -> term.isTruth() && term.total());
    }

    private static String braced(String keyword, SingleQuery query) {
        return "%s { %s }".formatted(keyword, query.text());
    }
}
