package com.aeondt.graph.schema;

import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Types and relationships, as they are published.
 *
 * @param version counting from one; of a tenant's extension, zero before there is one
 * @param types of entities
 * @param relationships and what they may connect
 */
public record SchemaDocument(long version, List<TypeDefinition> types, List<RelationshipDefinition> relationships) {

    @SuppressWarnings("NullAway") // read from JSON, where a field may be missing
    public SchemaDocument {
        types = types == null ? List.of() : List.copyOf(types);
        relationships = relationships == null ? List.of() : List.copyOf(relationships);
    }

    static final SchemaDocument NONE = new SchemaDocument(0, List.of(), List.of());

    /** What is false or empty is left out and read as that. */
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
}
