package com.aeondt.graph.schema;

import com.aeondt.platform.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A property of a type.
 *
 * @param kind what its value is
 * @param required whether it must be there
 * @param recommended whether an entity without it is incomplete
 * @param values the texts that are allowed; absent where every one is
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record PropertyDefinition(
        PropertyKind kind,
        boolean required,
        boolean recommended,
        @Nullable List<String> values) {

    public PropertyDefinition {
        values = values == null ? null : List.copyOf(values);
    }

    /** What is wrong with the value of the property of this name. */
    Optional<Violation> violation(String name, JsonNode value) {
        if (!kind.accepts(value)) {
            return Optional.of(
                    new Violation(pointer(name), "wrong-kind", "'%s' must be %s.".formatted(name, kind.wanted())));
        }
        if (values != null && value.isString() && !values.contains(value.stringValue())) {
            return Optional.of(new Violation(
                    pointer(name),
                    "not-allowed",
                    "'%s' must be one of %s.".formatted(name, String.join(", ", values))));
        }
        return Optional.empty();
    }

    /** Whether it is the same but for being recommended. */
    boolean allowsTheSameAs(PropertyDefinition other) {
        return kind == other.kind && required == other.required && Objects.equals(values, other.values);
    }

    static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
