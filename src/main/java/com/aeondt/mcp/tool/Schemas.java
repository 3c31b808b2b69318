package com.aeondt.mcp.tool;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Schemas of records: a component is a property, required unless it is {@code @Nullable}; Jackson's annotations give
 * its name, description and default, the validation annotations its limits.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>
 */
final class Schemas {

    static final String CONFIRMATION = "confirmation";

    private static final JsonMapper JSON = JsonMapper.shared();

    private Schemas() {}

    static Map<String, Object> of(Class<? extends Record> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var field = field(type, component);
            properties.put(name(field), property(field));
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(name(field));
            }
        }
        return object(properties, required);
    }

    /** The arguments of a destructive tool. */
    static Map<String, Object> withConfirmation(Map<String, Object> arguments) {
        var properties = properties(arguments);
        properties.put(
                CONFIRMATION,
                Map.of(
                        "type",
                        "string",
                        "maxLength",
                        200,
                        "description",
                        "The token from the first call. Left out in the first call, which changes nothing."));
        var schema = new LinkedHashMap<>(arguments);
        schema.put("properties", properties);
        return schema;
    }

    /** The answer of a destructive tool. */
    static Map<String, Object> orConfirmation(Map<String, Object> result) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("status", Map.of("type", "string", "enum", List.of("confirmation-needed", "done")));
        properties.put(CONFIRMATION, of(ConfirmationNeeded.class));
        properties.put("result", result);
        return object(properties, List.of("status"));
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(required));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> properties(Map<String, Object> schema) {
        var properties = new LinkedHashMap<String, Object>();
        if (schema.get("properties") instanceof Map<?, ?> present) {
            present.forEach((name, value) -> properties.put(String.valueOf(name), value));
        }
        return properties;
    }

    private static Map<String, Object> property(Field field) {
        var schema = new LinkedHashMap<>(type(field.getGenericType()));
        var description = field.getAnnotation(JsonPropertyDescription.class);
        if (description != null) {
            schema.put("description", description.value());
        }
        var named = field.getAnnotation(JsonProperty.class);
        if (named != null && !named.defaultValue().isEmpty()) {
            schema.put("default", value(named.defaultValue(), field.getType()));
        }
        limits(field, schema);
        return schema;
    }

    private static void limits(AnnotatedElement field, Map<String, Object> schema) {
        var size = field.getAnnotation(Size.class);
        if (size != null) {
            boolean text = "string".equals(schema.get("type"));
            if (size.min() > 0) {
                schema.put(text ? "minLength" : "minItems", size.min());
            }
            schema.put(text ? "maxLength" : "maxItems", size.max());
        }
        var min = field.getAnnotation(Min.class);
        if (min != null) {
            schema.put("minimum", min.value());
        }
        var max = field.getAnnotation(Max.class);
        if (max != null) {
            schema.put("maximum", max.value());
        }
    }

    private static Map<String, Object> type(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                generic.getRawType() instanceof Class<?> raw ? container(raw, generic) : Map.of();
            case Class<?> plain -> plain(plain);
            default -> Map.of();
        };
    }

    private static Map<String, Object> container(Class<?> raw, ParameterizedType generic) {
        var arguments = generic.getActualTypeArguments();
        return Collection.class.isAssignableFrom(raw)
                ? Map.of("type", "array", "items", type(arguments[0]))
                : Map.of("type", "object", "additionalProperties", type(arguments[1]));
    }

    private static Map<String, Object> plain(Class<?> type) {
        if (type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> JSON.convertValue(constant, String.class))
                    .toList();
            return Map.of("type", "string", "enum", names);
        }
        if (type.isRecord()) {
            return of(type.asSubclass(Record.class));
        }
        return switch (type.getSimpleName()) {
            case "String" -> Map.of("type", "string");
            case "boolean", "Boolean" -> Map.of("type", "boolean");
            case "int", "Integer", "long", "Long" -> Map.of("type", "integer");
            case "double", "Double" -> Map.of("type", "number");
            default -> formatted(type);
        };
    }

    private static Map<String, Object> formatted(Class<?> type) {
        if (type == BigDecimal.class) {
            return Map.of("type", "number");
        }
        if (type == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        if (type == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        return type == UUID.class ? Map.of("type", "string", "format", "uuid") : Map.of();
    }

    private static Object value(String text, Class<?> type) {
        var schema = plain(type).get("type");
        if ("integer".equals(schema)) {
            return Long.valueOf(text);
        }
        if ("number".equals(schema)) {
            return new BigDecimal(text);
        }
        return "boolean".equals(schema) ? Boolean.valueOf(text) : text;
    }

    private static String name(Field field) {
        var named = field.getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? field.getName() : named.value();
    }

    private static Field field(Class<? extends Record> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
