package com.aeondt.graph.cypher;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one translation carries along: the client's parameters, those of the new query, names and budget. */
final class Translation {

    final Names names = new Names();
    final Budget budget = new Budget();

    private final String text;
    private final Map<String, @Nullable Object> given;
    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private final Map<Object, String> literals = new LinkedHashMap<>();

    Translation(String text, Map<String, ? extends @Nullable Object> given) {
        this.text = text;
        this.given = new HashMap<>(given);
    }

    String text() {
        return text;
    }

    /** What the client wrote there. */
    String excerpt(int from, int to) {
        int end = Math.min(to, text.length());
        return text.substring(Math.min(from, end), end).strip();
    }

    /** A parameter of the client. */
    Term parameter(String name) {
        if (!given.containsKey(name)) {
            throw new QueryRefused(
                    "the parameter $" + name, "The query names $%s, which has no value.".formatted(name));
        }
        return bound(given.get(name));
    }

    /** A literal of the client; equal ones are one parameter, so that equal expressions stay equal. */
    Term literal(Object value) {
        var known = literals.get(value);
        if (known != null) {
            return Term.constant("$" + known, value);
        }
        var term = bound(value);
        literals.put(value, term.text().substring(1));
        return term;
    }

    private Term bound(@Nullable Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return Term.constant("$" + name, value);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }
}
