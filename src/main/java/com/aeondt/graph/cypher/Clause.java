package com.aeondt.graph.cypher;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A translated clause. Its text depends on what is in scope before it. */
sealed interface Clause {

    /** Its text; what it brings into scope is entered. */
    String text(Scope scope);

    /** {@code MATCH} or {@code OPTIONAL MATCH}. */
    record Match(
            boolean optional,
            List<PathPattern> paths,
            @Nullable Term where) implements Clause {

        @Override
        public String text(Scope scope) {
            var patterns = paths.stream().map(PathPattern::text).collect(Collectors.joining(", "));
            var guards = paths.stream()
                    .flatMap(path -> path.guards().stream())
                    .distinct()
                    .toList();
            return (optional ? "OPTIONAL MATCH " : "MATCH ") + patterns + scope.where(guards, conditions());
        }

        List<Term> conditions() {
            var inner = paths.stream().flatMap(path -> path.conditions().stream());
            return Stream.concat(inner, Stream.ofNullable(where)).toList();
        }
    }

    /** {@code UNWIND}. */
    record Unwind(Term list, String variable) implements Clause {

        @Override
        public String text(Scope scope) {
            return "UNWIND %s AS %s".formatted(list.text(), variable);
        }
    }

    /** {@code WITH}. */
    record With(Projection projection, @Nullable Term where) implements Clause {

        @Override
        public String text(Scope scope) {
            scope.keep(projection.kept());
            return "WITH " + projection.text() + scope.where(List.of(), where == null ? List.of() : List.of(where));
        }
    }

    /**
     * {@code RETURN}, and the inner part of {@code WITH}.
     *
     * @param limit how many rows at most; the client's own or none
     */
    record Projection(
            boolean distinct,
            List<Item> items,
            List<String> order,
            @Nullable Long skip,
            @Nullable Long limit) implements Clause {

        @Override
        public String text(Scope scope) {
            return "RETURN " + text();
        }

        /** As the last clause of all, with one row more than are shown, which tells that there are more. */
        String limited(int rows) {
            long most = limit == null ? rows + 1L : Math.min(limit, rows + 1L);
            return "RETURN " + body() + " LIMIT " + most;
        }

        /** The names that mean the same behind it as before. */
        List<String> kept() {
            return items.stream()
                    .filter(item -> item.term().text().equals(item.output()))
                    .map(Item::output)
                    .toList();
        }

        private String text() {
            return body() + (limit == null ? "" : " LIMIT " + limit);
        }

        private String body() {
            var columns = items.stream()
                    .map(item -> item.term().text() + " AS " + item.output())
                    .collect(Collectors.joining(", "));
            var ordered = order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order);
            return (distinct ? "DISTINCT " : "") + columns + ordered + (skip == null ? "" : " SKIP " + skip);
        }
    }

    /**
     * A column.
     *
     * @param output its name in the new query, quoted
     * @param title its name as the client wrote it
     * @param named whether the client gave it a name
     */
    record Item(Term term, String output, String title, boolean named) {}
}
