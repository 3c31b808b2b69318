package com.aeondt.graph.cypher;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions that are allowed. Names and order of parameters are those of the grammar's factory. */
@SuppressWarnings("unused") // called by name
final class FunctionProductions {

    private static final long LONGEST_RANGE = 1_000;

    /** By their name in lower case, since Cypher does not tell cases apart. */
    private static final Map<String, String> ALLOWED = Stream.of(
                    "count collect sum avg min max stDev stDevP percentileCont percentileDisc",
                    "coalesce size length type labels head last tail nodes relationships startNode endNode nullIf isEmpty",
                    "toInteger toFloat toString toBoolean toIntegerOrNull toFloatOrNull toStringOrNull toBooleanOrNull",
                    "abs ceil floor round sign sqrt exp log log10",
                    "toLower toUpper trim lTrim rTrim left right substring split reverse range",
                    "date datetime localdatetime duration duration.between duration.inDays duration.inSeconds")
            .flatMap(line -> Stream.of(line.split(" ", -1)))
            .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private static final Set<String> GROWING = Set.of("collect", "range", "split");

    private final Translation translation;

    FunctionProductions(Translation translation) {
        this.translation = translation;
    }

    Term newCountStar(Object position) {
        return Term.composed("count(*)");
    }

    Term functionInvocation(
            Object position,
            Object namePosition,
            @Nullable List<String> namespace,
            String name,
            boolean distinct,
            List<Term> arguments,
            boolean graph) {
        var full = Stream.concat(namespace == null ? Stream.empty() : namespace.stream(), Stream.of(name))
                .collect(Collectors.joining("."));
        var lower = full.toLowerCase(Locale.ROOT);
        if (lower.equals("exists")
                && arguments.size() == 1
                && arguments.getFirst().kind() == Term.Kind.PATTERN) {
            return arguments.getFirst().as(Term.Kind.TRUTH);
        }
        var allowed = ALLOWED.get(lower);
        if (allowed == null || graph) {
            throw QueryRefused.of("the function " + full);
        }
        if (lower.equals("range")) {
            checkRange(arguments);
        }
        var text = arguments.stream().map(Term::text).collect(Collectors.joining(", "));
        var call = Term.composed(
                "%s(%s%s)".formatted(allowed, distinct ? "DISTINCT " : "", text), arguments.toArray(Term[]::new));
        return GROWING.contains(lower) ? call.grown() : call;
    }

    Term trimFunction(Object position, Object side, @Nullable Term characters, Term text) {
        if (characters != null || !"BOTH".equals(String.valueOf(side))) {
            throw QueryRefused.of("trim with characters");
        }
        return Term.composed("trim(%s)".formatted(text.text()), text);
    }

    Term allExpression(Object position, Term variable, Term list, @Nullable Term condition) {
        return quantified("all", variable, list, condition);
    }

    Term anyExpression(Object position, Term variable, Term list, @Nullable Term condition) {
        return quantified("any", variable, list, condition);
    }

    Term noneExpression(Object position, Term variable, Term list, @Nullable Term condition) {
        return quantified("none", variable, list, condition);
    }

    Term singleExpression(Object position, Term variable, Term list, @Nullable Term condition) {
        return quantified("single", variable, list, condition);
    }

    /** What it yields per item must not grow: neither Neo4j's memory limit nor its time limit watches a comprehension. */
    Term listComprehension(
            Object position, Term variable, Term list, @Nullable Term condition, @Nullable Term projection) {
        if (projection != null && projection.growing()) {
            throw QueryRefused.of("a comprehension, concatenation or collection within a comprehension");
        }
        var text = "[%s IN %s%s%s]"
                .formatted(
                        variable.text(),
                        list.text(),
                        condition == null ? "" : " WHERE " + condition.text(),
                        projection == null ? "" : " | " + projection.text());
        return Term.composed(text, list).grown();
    }

    private static Term quantified(String name, Term variable, Term list, @Nullable Term condition) {
        var filter = condition == null ? "" : " WHERE " + condition.text();
        return Term.truth("%s(%s IN %s%s)".formatted(name, variable.text(), list.text(), filter), list)
                .failingNever(false);
    }

    private static void checkRange(List<Term> arguments) {
        var bounds = arguments.stream().map(Term::constant).toList();
        if (bounds.size() != 2
                || !(bounds.getFirst() instanceof Number from)
                || !(bounds.getLast() instanceof Number to)
                || Math.abs((double) to.longValue() - from.longValue()) >= LONGEST_RANGE) {
            throw new QueryRefused(
                    "this range",
                    "range() takes two whole numbers or parameters, at most %d apart.".formatted(LONGEST_RANGE));
        }
    }
}
