package com.aeondt.graph.cypher;

import java.util.Set;
import java.util.regex.Pattern;

/** Names in the new query. The client's and the made ones begin differently, so that they never meet; all are quoted. */
final class Names {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .-]{0,99}");

    /** The degree counts edges that the caller may not see. */
    private static final Set<String> INTERNAL = Set.of("tenantId", "degree");

    private int made;

    /** Of a variable or a column of the client. */
    static String variable(String name) {
        return "`u_%s`".formatted(plain(name, "variable"));
    }

    /** The client's own name of a variable. */
    static String title(Term variable) {
        return variable.text().substring("`u_".length(), variable.text().length() - 1);
    }

    /** Of a label, a type or a property. */
    static String schema(String name) {
        return "`%s`".formatted(plain(name, "name"));
    }

    /**
     * Of a property that the client may read.
     *
     * @throws QueryRefused for what the server keeps for itself
     */
    static String property(String name) {
        if (name.startsWith("_") || INTERNAL.contains(name)) {
            throw new QueryRefused("the property " + name, "The property '%s' is internal.".formatted(name));
        }
        return schema(name);
    }

    /** Of something that the client has not named. */
    String made() {
        made++;
        return "`g%d`".formatted(made);
    }

    /** Quoting is enough for these and no others: no quote, no backslash that some version might read as an escape. */
    private static String plain(String name, String what) {
        if (!PLAIN.matcher(name).matches()) {
            throw new QueryRefused(
                    "this " + what,
                    "A %s consists of letters, digits, '_', '.', '-' and spaces, and begins with one of the first three."
                            .formatted(what));
        }
        return name;
    }
}
