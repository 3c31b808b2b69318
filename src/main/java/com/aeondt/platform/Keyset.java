package com.aeondt.platform;

import java.util.List;

/**
 * The sort key of the last item of a page, after which the next page begins.
 *
 * @param values the key's columns as text, in sort order; the last one is unique
 */
public record Keyset(List<String> values) {

    public Keyset {
        values = List.copyOf(values);
    }

    public static Keyset of(String... values) {
        return new Keyset(List.of(values));
    }
}
