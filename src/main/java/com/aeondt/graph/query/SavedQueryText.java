package com.aeondt.graph.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a query.
 *
 * @param name unique in the tenant
 * @param query Cypher, as far as it is allowed here
 * @param defaults a value for each parameter, by its name without the dollar; a run may give others
 */
public record SavedQueryText(
        String name, @Nullable String description, String query, Map<String, @Nullable Object> defaults) {

    public SavedQueryText {
        defaults = Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(defaults));
    }

    GraphQuery with(Map<String, @Nullable Object> parameters, int rows) {
        var all = new LinkedHashMap<String, @Nullable Object>(defaults);
        all.putAll(parameters);
        return new GraphQuery(query, all, rows);
    }
}
