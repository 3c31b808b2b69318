package com.aeondt.mcp.tool;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Arguments and results as JSON: held against their schema, read strictly, written without what is absent. */
public final class ToolJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_TOLD = 10;

    private ToolJson() {}

    /**
     * The arguments as the tool's record.
     *
     * @throws AeonException {@link PlatformError#VALIDATION} with everything that is wrong
     */
    public static <I extends Record> I read(Tool<I, ?> tool, ObjectNode arguments) {
        var schema =
                KNOWN.computeIfAbsent(tool.name(), name -> REGISTRY.getSchema(JSON.valueToTree(tool.inputSchema())));
        var wrong = schema.validate(arguments).stream()
                .limit(MOST_TOLD)
                .map(error ->
                        new Violation(error.getInstanceLocation().toString(), error.getKeyword(), error.getMessage()))
                .toList();
        if (!wrong.isEmpty()) {
            throw refused(wrong);
        }
        var own = arguments.deepCopy();
        own.remove(Schemas.CONFIRMATION);
        try {
            return JSON.treeToValue(own, tool.input());
        } catch (JacksonException unreadable) {
            var at = unreadable.getPath().isEmpty()
                    ? ""
                    : "/" + String.valueOf(unreadable.getPath().getFirst().getPropertyName());
            throw refused(List.of(new Violation(at, "unreadable", "The value cannot be read.")));
        }
    }

    /** The result as JSON, without what is absent. */
    public static ObjectNode write(Record result) {
        return JSON.valueToTree(result);
    }

    /** The arguments as they came with a request, none for none. */
    public static ObjectNode arguments(@Nullable Map<String, Object> arguments) {
        return arguments == null ? JSON.createObjectNode() : JSON.valueToTree(arguments);
    }

    /** JSON as maps and lists. */
    public static Object plain(ObjectNode json) {
        return JSON.treeToValue(json, Object.class);
    }

    /** The arguments without the confirmation, written in one way whatever the order they came in. */
    public static String canonical(ObjectNode arguments) {
        var own = arguments.deepCopy();
        own.remove(Schemas.CONFIRMATION);
        return JSON.writeValueAsString(JSON.treeToValue((JsonNode) own, Object.class));
    }

    private static AeonException refused(List<Violation> wrong) {
        var first = wrong.getFirst();
        var where = first.pointer().isEmpty() ? "The arguments" : first.pointer();
        return new AeonException(
                PlatformError.VALIDATION,
                "%s: %s.".formatted(where, first.detail().replaceAll("\\.$", "")),
                wrong);
    }
}
