package com.aeondt.graph.schema;

import com.aeondt.platform.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The types and relationships that count for a tenant: the built-in ones, those of public knowledge, its own. A later document
 * may widen a type of an earlier one; ends that relationships may have add up.
 */
public final class GraphSchema {

    private final Map<String, TypeDefinition> types = new LinkedHashMap<>();
    private final Map<String, List<RelationshipDefinition>> relationships = new LinkedHashMap<>();

    private GraphSchema() {}

    static GraphSchema of(List<SchemaDocument> documents) {
        var schema = new GraphSchema();
        for (var document : documents) {
            document.types().forEach(type -> schema.types.put(type.name(), type));
            document.relationships()
                    .forEach(relationship -> schema.relationships
                            .computeIfAbsent(relationship.type(), type -> new ArrayList<>())
                            .add(relationship));
        }
        return schema;
    }

    public Optional<TypeDefinition> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    public Collection<TypeDefinition> types() {
        return List.copyOf(types.values());
    }

    /** Every definition; a type may have several, any of which allows it. */
    public List<RelationshipDefinition> relationships() {
        return relationships.values().stream().flatMap(List::stream).toList();
    }

    /** What is wrong with a relationship of this type between entities of these types. */
    public Optional<Violation> violation(String relationship, String source, String target) {
        var definitions = relationships.get(relationship);
        if (definitions == null) {
            return Optional.of(new Violation(
                    "/relationship_type",
                    "unknown-relationship",
                    "There is no relationship '%s'. GET /graph/schema lists them; PUT /graph/schema adds your own."
                            .formatted(relationship)));
        }
        for (var end : List.of(source, target)) {
            if (!types.containsKey(end)) {
                return Optional.of(unknownType(end));
            }
        }
        if (definitions.stream().noneMatch(definition -> definition.allows(source, target))) {
            return Optional.of(new Violation(
                    "/relationship_type",
                    "ends-not-allowed",
                    "'%s' does not lead from a %s to a %s. It leads %s. 'related-to' connects anything; PUT /graph/schema adds your own."
                            .formatted(relationship, source, target, ends(definitions))));
        }
        return Optional.empty();
    }

    /** What to say about a type that nobody has defined. */
    public static Violation unknownType(String type) {
        return new Violation(
                "/type",
                "unknown-type",
                "There is no type '%s'. GET /graph/schema lists them; PUT /graph/schema adds your own."
                        .formatted(type));
    }

    private static String ends(List<RelationshipDefinition> definitions) {
        return definitions.stream()
                .map(definition -> "from %s to %s"
                        .formatted(String.join(", ", definition.from()), String.join(", ", definition.to())))
                .collect(Collectors.joining(", or "));
    }
}
