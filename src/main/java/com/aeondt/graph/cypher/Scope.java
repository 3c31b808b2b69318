package com.aeondt.graph.cypher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of patterns that are in scope at some point of a query. A condition that may fail is put behind all of their guards:
 * Neo4j orders the conditions of a {@code WHERE}, and merges those of neighbouring clauses, as it likes; only a {@code CASE} keeps
 * an order.
 */
final class Scope {

    private final Map<String, Guard> guards = new LinkedHashMap<>();

    void enter(Collection<Guard> more) {
        more.forEach(guard -> guards.put(guard.variable(), guard));
    }

    /** After a {@code WITH} nothing else is there. */
    void keep(Collection<String> variables) {
        guards.keySet().retainAll(variables);
    }

    /**
     * A {@code WHERE} with its space in front; empty when there is nothing to say.
     *
     * @param here the guards of the clause itself
     * @param conditions of the client
     */
    String where(List<Guard> here, List<Term> conditions) {
        enter(here);
        var parts = conditions.stream().flatMap(term -> term.parts().stream()).toList();
        var always = Stream.concat(
                here.stream().map(Guard::condition),
                parts.stream().filter(Scope::safe).map(Term::text));
        var all = new ArrayList<>(always.toList());
        parts.stream()
                .filter(part -> !safe(part))
                .map(Term::text)
                .map(this::behindGuards)
                .forEach(all::add);
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    private String behindGuards(String condition) {
        if (guards.isEmpty()) {
            return condition;
        }
        var all = guards.values().stream().map(Guard::whereBound).collect(Collectors.joining(" AND "));
        return "CASE WHEN %s THEN %s ELSE false END".formatted(all, condition);
    }

    private static boolean safe(Term term) {
        return term.total() && term.isTruth();
    }
}
