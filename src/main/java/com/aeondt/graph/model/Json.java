package com.aeondt.graph.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the graph keeps it: numbers with every digit they came with. */
public final class Json {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    public static ObjectNode object(String text) {
        return (ObjectNode) MAPPER.readTree(text);
    }

    /** Whether PostgreSQL can keep every text in here: no NUL, no half of a surrogate pair. */
    static boolean storable(JsonNode node) {
        return switch (node) {
            case ObjectNode object ->
                object.properties().stream()
                        .allMatch(property -> storable(property.getKey()) && storable(property.getValue()));
            default -> node.isArray() ? node.valueStream().allMatch(Json::storable) : storable(textOf(node));
        };
    }

    private static @Nullable String textOf(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static boolean storable(@Nullable String text) {
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
