package com.aeondt.auth.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an aggregate differs from what it was before the transaction.
 *
 * @param before what it was, as far as it differs
 * @param after what it is, as far as it differs
 */
record Change(Kind kind, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {

    /** What became of it. */
    enum Kind {
        CREATED("created"),
        UPDATED("updated"),
        DELETED("deleted"),
        /** It was made and removed in one transaction: nobody has ever seen it. */
        NOTHING("");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    static Change created(Map<String, @Nullable Object> state) {
        return new Change(Kind.CREATED, Map.of(), state);
    }

    static Change deleted(Map<String, @Nullable Object> state) {
        return new Change(Kind.DELETED, state, Map.of());
    }

    /** Of what differs; of kind {@link Kind#NOTHING} when nothing does. */
    static Change updated(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Map<String, @Nullable Object> was = new LinkedHashMap<>(before);
        Map<String, @Nullable Object> is = new LinkedHashMap<>(after);
        before.forEach((name, value) -> {
            if (after.containsKey(name) && Objects.deepEquals(value, after.get(name))) {
                was.remove(name);
                is.remove(name);
            }
        });
        return new Change(was.isEmpty() && is.isEmpty() ? Kind.NOTHING : Kind.UPDATED, was, is);
    }

    /** This change and a later one of the same transaction, as one. */
    Change then(Change later) {
        return switch (later.kind) {
            case NOTHING -> this;
            case CREATED -> later;
            case DELETED -> kind == Kind.CREATED ? new Change(Kind.NOTHING, Map.of(), Map.of()) : later.since(before);
            case UPDATED ->
                switch (kind) {
                    case CREATED -> created(over(after, later.after));
                    case UPDATED -> updated(over(later.before, before), over(after, later.after));
                    case DELETED, NOTHING -> later;
                };
        };
    }

    private Change since(Map<String, @Nullable Object> original) {
        return deleted(over(before, original));
    }

    private static Map<String, @Nullable Object> over(
            Map<String, @Nullable Object> below, Map<String, @Nullable Object> above) {
        Map<String, @Nullable Object> both = new HashMap<>(below);
        both.putAll(above);
        return both;
    }
}
