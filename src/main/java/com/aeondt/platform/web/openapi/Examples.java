package com.aeondt.platform.web.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an example of a schema: from the examples of its fields where they have one, else from their types. Deterministic,
 * because the document is compared.
 */
@SuppressWarnings("rawtypes") // the model's maps are raw
final class Examples {

    private static final String PREFIX = "#/components/schemas/";

    private final @Nullable Map<String, Schema> schemas;
    private final Deque<String> open = new ArrayDeque<>();

    Examples(@Nullable Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** An example; null where the schema allows nothing better, such as within itself. */
    @Nullable Object of(@Nullable Schema<?> schema) {
        return of("", schema);
    }

    private @Nullable Object of(String field, @Nullable Schema<?> schema) {
        if (schema == null) {
            return null;
        }
        if (schema.get$ref() != null) {
            return referenced(schema.get$ref());
        }
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return schema.getEnum().getFirst();
        }
        if (schema.getDefault() != null) {
            return schema.getDefault();
        }
        return composedOrPlain(field, schema);
    }

    private @Nullable Object composedOrPlain(String field, Schema<?> schema) {
        var parts = schema.getAnyOf() != null
                ? schema.getAnyOf()
                : schema.getOneOf() != null ? schema.getOneOf() : schema.getAllOf();
        return parts != null && !parts.isEmpty() ? of(field, parts.getFirst()) : plain(field, schema);
    }

    private @Nullable Object referenced(String reference) {
        String name = reference.substring(PREFIX.length());
        if (schemas == null || open.contains(name)) {
            return null;
        }
        open.push(name);
        try {
            return of(schemas.get(name));
        } finally {
            open.pop();
        }
    }

    private @Nullable Object plain(String field, Schema<?> schema) {
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> {
                var item = of(field, schema.getItems());
                yield item == null ? List.of() : List.of(item);
            }
            case "integer" -> schema.getMinimum() == null ? 1 : schema.getMinimum();
            case "number" -> 1.5;
            case "boolean" -> true;
            case "string" -> text(field, schema);
            default -> null;
        };
    }

    private static String type(Schema<?> schema) {
        if (schema.getType() != null) {
            return schema.getType();
        }
        if (schema.getTypes() != null) {
            return schema.getTypes().stream()
                    .filter(type -> !type.equals("null"))
                    .sorted()
                    .findFirst()
                    .orElse("");
        }
        return schema.getProperties() != null ? "object" : "";
    }

    private Map<String, Object> object(Schema<?> schema) {
        var result = new LinkedHashMap<String, Object>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                var value = of(name, property);
                if (value != null) {
                    result.put(name, value);
                }
            });
        } else if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            var value = of(values);
            if (value != null) {
                result.put("name", value);
            }
        }
        return result;
    }

    private static String text(String field, Schema<?> schema) {
        return switch (schema.getFormat() == null ? "" : schema.getFormat()) {
            case "uuid" -> "0190f4c4-5a60-7cc0-8000-000000000001";
            case "date-time" -> "2026-01-31T09:30:00Z";
            case "date" -> "2026-01-31";
            case "time" -> "09:30:00";
            case "duration" -> "PT30M";
            case "uri" -> "https://example.org/";
            case "email" -> "ada@example.org";
            case "binary", "byte" -> "";
            default -> SampleTexts.of(field);
        };
    }
}
