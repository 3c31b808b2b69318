package com.aeondt.graph.projection;

import com.aeondt.graph.Tlp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a node or an edge in Neo4j holds of its row: short texts, numbers, truth values and lists of short texts, so that questions can
 * filter by them. The rest stays in PostgreSQL.
 */
final class Properties {

    private static final int LONGEST = 300;
    private static final int MOST = 100;
    private static final Set<String> RESERVED =
            Set.of("tenantId", "id", "type", "name", "key", "degree", "sources", "confidence");

    private Properties() {}

    /** Of a row; names that the graph uses itself are left out, and what begins with an underscore. */
    static Map<String, Object> of(ObjectNode object, @Nullable Integer confidence, Tlp tlp, long version) {
        var properties = new LinkedHashMap<String, Object>();
        for (var property : object.properties()) {
            var name = property.getKey();
            if (!RESERVED.contains(name) && !name.startsWith("_")) {
                var value = value(property.getValue());
                if (value != null) {
                    properties.put(name, value);
                }
            }
        }
        if (confidence != null) {
            properties.put("confidence", confidence.longValue());
        }
        properties.put("_tlp", (long) tlp.level());
        properties.put("_rev", version);
        return properties;
    }

    /** {@code IntrusionSet} for {@code intrusion-set}. */
    static String label(String type) {
        return Stream.of(type.split("-", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** {@code DEPENDS_ON} for {@code depends-on}. */
    static String edgeType(String relationship) {
        return relationship.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static @Nullable Object value(JsonNode value) {
        if (value.isString()) {
            return value.stringValue().length() <= LONGEST ? value.stringValue() : null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() ? value.longValue() : value.doubleValue();
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        return value.isArray() ? texts(value) : null;
    }

    /** A list of texts; null when it holds anything else. */
    private static @Nullable List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        for (var value : list) {
            if (!value.isString() || value.stringValue().length() > LONGEST || texts.size() == MOST) {
                return null;
            }
            texts.add(value.stringValue());
        }
        return texts;
    }
}
