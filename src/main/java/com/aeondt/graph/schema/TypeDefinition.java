package com.aeondt.graph.schema;

import com.aeondt.platform.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A type of entities.
 *
 * @param name kebab-case, as it stands in ids
 * @param title what it is, for people
 * @param open whether properties that are not named here are allowed; those that begin with {@code x_} always are
 * @param observable whether it is something that can be seen on systems, a STIX cyber-observable
 * @param external whether another module owns its entities: they can be related to and nothing else
 * @param properties by name
 * @param identifying lists of properties; the first list of which at least one is there makes the id of an entity that brings none
 * @param display properties that people call it by; the first that is there is its name
 * @param aliases properties with its other names
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record TypeDefinition(
        String name,
        @Nullable String title,
        boolean open,
        boolean observable,
        boolean external,
        Map<String, PropertyDefinition> properties,
        List<List<String>> identifying,
        List<String> display,
        List<String> aliases) {

    /** What every statement may say beside the properties of its type; STIX's common properties and ours. */
    private static final Set<String> COMMON =
            Set.of("id", "type", "spec_version", "confidence", "labels", "lang", "name", "description");

    @SuppressWarnings("NullAway") // read from JSON, where a field may be missing
    public TypeDefinition {
        Objects.requireNonNull(name);
        properties = properties == null ? Map.of() : Map.copyOf(properties);
        identifying = identifying == null ? List.of() : List.copyOf(identifying);
        display = display == null || display.isEmpty() ? List.of("name") : List.copyOf(display);
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }

    /** What is wrong with these properties; none when nothing is. */
    public List<Violation> violations(ObjectNode object) {
        var found = new ArrayList<Violation>();
        for (var property : object.properties()) {
            var name = property.getKey();
            var definition = properties.get(name);
            if (definition != null) {
                definition.violation(name, property.getValue()).ifPresent(found::add);
            } else if (!open && !COMMON.contains(name) && !name.startsWith("x_")) {
                found.add(new Violation(
                        PropertyDefinition.pointer(name),
                        "unknown",
                        "The type '%s' has no property '%s'. Name your own ones x_…, or add it with PUT /graph/schema."
                                .formatted(this.name, name)));
            }
        }
        properties.forEach((name, definition) -> {
            if (definition.required() && !object.has(name)) {
                found.add(new Violation(
                        PropertyDefinition.pointer(name), "required", "'%s' is missing.".formatted(name)));
            }
        });
        return found;
    }

    /** The properties without which an entity is incomplete, in the order of their names. */
    public List<String> recommended() {
        return properties.entrySet().stream()
                .filter(property -> property.getValue().recommended())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** How many of these an entity has: blank texts, empty lists and empty objects do not count. */
    public int filled(ObjectNode object) {
        return (int) recommended().stream()
                .map(object::get)
                .filter(TypeDefinition::saysSomething)
                .count();
    }

    private static boolean saysSomething(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return false;
        }
        return value.isString() ? !value.stringValue().isBlank() : !value.isContainer() || !value.isEmpty();
    }

    /** What people call the entity. */
    public Optional<String> nameOf(ObjectNode object) {
        return display.stream()
                .map(object::get)
                .filter(value -> value != null && value.isValueNode() && !value.isNull())
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** What else people call it. */
    public List<String> aliasesOf(ObjectNode object) {
        return Stream.concat(aliases.stream(), Stream.of("aliases", "x_mitre_aliases"))
                .distinct()
                .map(object::get)
                .filter(value -> value != null && value.isArray())
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }
}
