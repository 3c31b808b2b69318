package com.aeondt.inference.text;

import com.aeondt.platform.AeonException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON schema of an answer. The native library turns a schema into a grammar and aborts on one that it does not
 * understand, so a schema is checked here first, and what goes there is only the part that it is known to understand. The
 * answer is held against the whole schema afterwards.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>
 */
public final class AnswerSchema {

    private static final int MAX_LENGTH = 64 << 10;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_REPEAT = 256;

    /** What would lead out of the document, and regular expressions, which a stranger could make run for ever. */
    private static final Set<String> REFUSED =
            Set.of("$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "pattern", "patternProperties");

    private static final Set<String> DATA = Set.of("enum", "const", "default", "examples");
    private static final Set<String> SCHEMAS_BY_NAME = Set.of("properties", "$defs", "definitions");
    private static final Set<String> SCHEMAS = Set.of("anyOf", "oneOf", "allOf", "prefixItems");
    private static final Set<String> REPEATS = Set.of("minLength", "maxLength", "minItems", "maxItems");
    private static final int MAX_STEPS = 16;

    /** A schema without any of these says nothing to the library, which then aborts. */
    private static final Set<String> SAYING =
            Set.of("$ref", "anyOf", "oneOf", "allOf", "type", "enum", "const", "properties", "items", "prefixItems");

    private static final Set<String> AS_THEY_ARE = Set.of("type", "required", "enum", "const", "$ref");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(2 * MAX_DEPTH)
                            .maxStringLength(1 << 20)
                            .maxNumberLength(1000)
                            .build())
                    .build())
            .build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema META =
            REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

    private final JsonNode root;
    private final Schema schema;

    private AnswerSchema(JsonNode root) {
        this.root = root;
        this.schema = REGISTRY.getSchema(root);
    }

    /**
     * Reads and checks a schema.
     *
     * @throws AeonException with {@link InferenceError#SCHEMA_INVALID}
     */
    public static AnswerSchema of(String json) {
        if (json.length() > MAX_LENGTH) {
            throw refused("it is longer than %d characters".formatted(MAX_LENGTH));
        }
        var root = parse(json);
        if (!root.isObject()) {
            throw refused("it is not an object");
        }
        META.validate(root).stream().findFirst().ifPresent(error -> {
            throw refused(error.getInstanceLocation() + " " + error.getMessage());
        });
        walk(root, root, 0);
        try {
            return new AnswerSchema(root);
        } catch (RuntimeException unusable) {
            throw new AeonException(InferenceError.SCHEMA_INVALID, "The schema cannot be used.", unusable);
        }
    }

    /** The part of the schema that shapes the answer while it is written. */
    public String forGrammar() {
        return reduced(root, false).toString();
    }

    /** The same with its descriptions, to be shown to a model. */
    public String forReading() {
        return reduced(root, true).toString();
    }

    /** What is wrong with an answer, empty when it satisfies the schema. */
    public Optional<String> violation(String answer) {
        try {
            return schema.validate(JSON.readTree(answer)).stream()
                    .findFirst()
                    .map(error -> error.getInstanceLocation() + " " + error.getMessage());
        } catch (JacksonException notJson) {
            return Optional.of("it is not JSON");
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException notJson) {
            throw new AeonException(InferenceError.SCHEMA_INVALID, "The schema is not JSON.", notJson);
        }
    }

    private static void walk(JsonNode root, JsonNode schema, int depth) {
        if (depth > MAX_DEPTH) {
            throw refused("it is nested deeper than %d levels".formatted(MAX_DEPTH));
        }
        schema.properties().forEach(member -> {
            var name = member.getKey();
            var value = member.getValue();
            if (REFUSED.contains(name)) {
                throw refused("it uses " + name);
            }
            if (name.equals("$ref")) {
                resolvable(root, value.stringValue());
            } else if (SCHEMAS_BY_NAME.contains(name) || name.equals("dependentSchemas")) {
                value.forEach(each -> walk(root, each, depth + 1));
            } else if (SCHEMAS.contains(name)) {
                value.forEach(each -> walk(root, each, depth + 1));
            } else if (!DATA.contains(name)) {
                walk(root, value, depth + 1);
            }
        });
    }

    private static void resolvable(JsonNode root, String reference) {
        var target = target(root, reference);
        for (int step = 0; target.path("$ref").isString(); step++) {
            if (step == MAX_STEPS) {
                throw refused("the reference '%s' leads in a circle".formatted(reference));
            }
            target = target(root, target.path("$ref").stringValue());
        }
    }

    private static JsonNode target(JsonNode root, String reference) {
        boolean local = reference.equals("#") || reference.startsWith("#/");
        var target = local ? root.at(reference.substring(1).replace("%25", "%")) : MissingNode.getInstance();
        if (target.isMissingNode()) {
            throw refused("the reference '%s' leads nowhere".formatted(reference));
        }
        return target;
    }

    private static ObjectNode reduced(JsonNode schema, boolean described) {
        var result = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(member -> {
            var name = member.getKey();
            var value = member.getValue();
            if (AS_THEY_ARE.contains(name) || (described && name.equals("description"))) {
                result.set(name, value);
            } else if (SCHEMAS_BY_NAME.contains(name)) {
                var inner = result.putObject(name);
                value.properties().forEach(entry -> inner.set(entry.getKey(), reduced(entry.getValue(), described)));
            } else if (SCHEMAS.contains(name)) {
                var inner = result.putArray(name);
                value.forEach(each -> inner.add(reduced(each, described)));
            } else if (name.equals("items") || (name.equals("additionalProperties") && value.isObject())) {
                result.set(name, reduced(value, described));
            } else if (name.equals("additionalProperties")) {
                result.set(name, value);
            } else if (REPEATS.contains(name) && value.canConvertToInt() && value.intValue() <= MAX_REPEAT) {
                result.set(name, value);
            }
        });
        return says(result) ? result : silent(result);
    }

    private static boolean says(JsonNode reduced) {
        var additional = reduced.path("additionalProperties");
        return SAYING.stream().anyMatch(reduced::has)
                || additional.isObject()
                || (additional.isBoolean() && !additional.booleanValue());
    }

    /** Anything goes; what others refer to stays. */
    private static ObjectNode silent(ObjectNode reduced) {
        var kept = JsonNodeFactory.instance.objectNode();
        for (var name : List.of("$defs", "definitions")) {
            if (reduced.has(name)) {
                kept.put("type", "object").set(name, reduced.get(name));
            }
        }
        return kept;
    }

    private static AeonException refused(String why) {
        return new AeonException(InferenceError.SCHEMA_INVALID, "The schema cannot be used: %s.".formatted(why));
    }
}
