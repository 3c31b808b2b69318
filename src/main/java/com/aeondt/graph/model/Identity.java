package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.schema.TypeDefinition;
import com.aeondt.platform.TenantId;
import com.github.f4b6a3.uuid.UuidCreator;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ids for what brings none: a UUID of version 5 in the name space of the tenant, made from what identifies the thing. So the same
 * thing has the same id, however often it is stated.
 */
final class Identity {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Identity() {}

    /** The id of an entity; empty when none of its identifying properties is there. */
    static Optional<EntityId> of(TenantId tenant, TypeDefinition type, ObjectNode object) {
        return type.identifying().stream()
                .filter(properties -> properties.stream().anyMatch(object::hasNonNull))
                .findFirst()
                .map(properties -> named(tenant, type.name(), type.name() + "\n" + values(properties, object)));
    }

    /** The id of a relationship. */
    static EntityId of(TenantId tenant, String type, EntityId source, EntityId target) {
        return named(
                tenant, EntityId.RELATIONSHIP, EntityId.RELATIONSHIP + "\n" + type + "\n" + source + "\n" + target);
    }

    private static EntityId named(TenantId tenant, String type, String name) {
        return EntityId.of(type, UuidCreator.getNameBasedSha1(tenant.value(), name));
    }

    private static String values(List<String> properties, ObjectNode object) {
        var values = JsonNodeFactory.instance.objectNode();
        for (var property : properties) {
            var value = object.get(property);
            if (value != null && !value.isNull()) {
                values.set(property, normal(value));
            }
        }
        return SORTED.writeValueAsString(SORTED.treeToValue(values, Object.class));
    }

    /** Space and the way that letters are composed make no difference; case does. */
    private static JsonNode normal(JsonNode value) {
        return value.isString()
                ? JsonNodeFactory.instance.stringNode(Normalizer.normalize(value.stringValue(), Normalizer.Form.NFC)
                        .strip()
                        .lines()
                        .map(String::strip)
                        .collect(Collectors.joining(" ")))
                : value;
    }
}
