package com.aeondt.graph.query;

import com.aeondt.platform.AeonException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the values of a JSON document to those that Neo4j takes. */
final class QueryParameters {

    private static final int LARGEST = 65_536;

    private int size;

    private QueryParameters() {}

    static Map<String, @Nullable Object> of(Map<String, @Nullable Object> parameters) {
        return new QueryParameters().map(parameters);
    }

    private @Nullable Object value(@Nullable Object value) {
        count(value instanceof String text ? text.length() : 1);
        return switch (value) {
            case null -> null;
            case Integer number -> number.longValue();
            case Long number -> number;
            case Double number -> number;
            case Boolean truth -> truth;
            case String text -> text;
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            default -> throw new AeonException(QueryError.REFUSED, "A number among the parameters is too large.");
        };
    }

    private List<@Nullable Object> list(List<?> list) {
        return list.stream().<@Nullable Object>map(this::value).toList();
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> {
            count(String.valueOf(name).length());
            values.put(String.valueOf(name), value(value));
        });
        return values;
    }

    private void count(int more) {
        size += more;
        if (size > LARGEST) {
            throw new AeonException(
                    QueryError.REFUSED, "The parameters have at most %d characters.".formatted(LARGEST));
        }
    }
}
