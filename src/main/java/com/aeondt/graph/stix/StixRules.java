package com.aeondt.graph.stix;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds objects against the specification: their structure by JSON Schema, type by type, then what a schema cannot say. The schemas are
 * this project's own, written from the text of the standard ({@code graph/stix/stix-2.1.schema.json}).
 *
 * @see <a href="https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html">STIX 2.1, OASIS Standard</a>
 */
public final class StixRules {

    private static final String RESOURCE = "/graph/stix/stix-2.1.schema.json";
    private static final String CUSTOM = "custom";
    private static final ObjectNode DOCUMENT = document();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private StixRules() {}

    /** What an object of 2.1 has otherwise than the specification; nothing when it keeps every rule that is checked. */
    public static List<Finding> findings(StixObject object) {
        return Stream.concat(structure(object), StixCoherence.findings(object)).toList();
    }

    /** Whether the specification itself defines the type. */
    public static boolean defines(String type) {
        return !type.equals(CUSTOM)
                && DOCUMENT.get("$defs")
                        .path(type)
                        .path("properties")
                        .path("type")
                        .has("const");
    }

    /** Whether the specification defines the type as something that can be seen on systems. */
    public static boolean isObservable(String type) {
        return defines(type)
                && DOCUMENT.at("/$defs/" + type + "/allOf/0/$ref")
                        .stringValue("")
                        .endsWith("/observable");
    }

    private static Stream<Finding> structure(StixObject object) {
        var type = defines(object.type()) ? object.type() : CUSTOM;
        return SCHEMAS.computeIfAbsent(type, StixRules::schema).validate(object.json()).stream()
                .map(error -> Finding.error(error.getInstanceLocation().toString(), error.getMessage()));
    }

    private static Schema schema(String type) {
        var schema = DOCUMENT.deepCopy();
        schema.put("$ref", "#/$defs/" + type);
        return REGISTRY.getSchema(schema);
    }

    private static ObjectNode document() {
        try (InputStream file = Objects.requireNonNull(StixRules.class.getResourceAsStream(RESOURCE))) {
            return (ObjectNode) JsonMapper.shared().readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
