package com.aeondt.graph.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query as a client asks it.
 *
 * @param text Cypher, as far as it is allowed here
 * @param parameters by their name without the dollar: texts, numbers, truth values, null, lists and maps of them
 * @param rows at most so many
 */
public record GraphQuery(String text, Map<String, @Nullable Object> parameters, int rows) {

    public GraphQuery {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
