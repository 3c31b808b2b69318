package com.aeondt.inference.dialect;

import com.aeondt.inference.text.AnswerSchema;
import com.aeondt.inference.text.OfferedTool;
import com.aeondt.inference.text.ToolCall;
import com.aeondt.inference.text.ToolUse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that is the call of a tool and nothing else.
 *
 * @param begun what it begins with
 * @param schema of what the model writes behind that
 * @param named the tool, when only its arguments are written
 */
public record ForcedCall(String begun, String schema, Optional<String> named) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DEFINITIONS = "$defs";

    /** Only the arguments of the one tool are written. */
    static ForcedCall of(String begun, OfferedTool tool) {
        return new ForcedCall(begun, AnswerSchema.of(tool.parameters()).forGrammar(), Optional.of(tool.name()));
    }

    /**
     * An object with a name and arguments is written.
     *
     * @param arguments what the arguments are called
     */
    static ForcedCall object(String begun, ToolUse use, String arguments) {
        var root = JSON.createObjectNode();
        anyOf(root, root.putObject(DEFINITIONS), use, arguments);
        return new ForcedCall(begun, root.toString(), Optional.empty());
    }

    /** A list with one such object is written. */
    static ForcedCall list(String begun, ToolUse use, String arguments) {
        var root = JSON.createObjectNode();
        var definitions = root.putObject(DEFINITIONS);
        root.put("type", "array").put("minItems", 1).put("maxItems", 1);
        anyOf(root.putObject("items"), definitions, use, arguments);
        return new ForcedCall(begun, root.toString(), Optional.empty());
    }

    /** The call that was written; empty when it is not whole. */
    List<ToolCall> read(String text) {
        return JsonAt.in(text, 0)
                .map(JsonAt::value)
                .map(value -> named.isPresent() && value instanceof ObjectNode arguments
                        ? List.of(CallJson.call(named.get(), arguments))
                        : CallJson.calls(value))
                .orElse(List.of());
    }

    private static void anyOf(ObjectNode target, ObjectNode definitions, ToolUse use, String arguments) {
        var calls = target.putArray("anyOf");
        for (var tool : use.offered()) {
            definitions.set(tool.name(), parameters(tool));
            call(calls.addObject(), tool.name(), arguments);
        }
    }

    private static void call(ObjectNode call, String name, String arguments) {
        call.put("type", "object").put("additionalProperties", false);
        call.putArray("required").add("name").add(arguments);
        var properties = call.putObject("properties");
        properties.putObject("name").put("const", name);
        properties.putObject(arguments).put("$ref", "#/" + DEFINITIONS + "/" + name);
    }

    /** The tool's own references begin at its own schema, which has moved. */
    private static JsonNode parameters(OfferedTool tool) {
        var schema = JSON.readTree(AnswerSchema.of(tool.parameters()).forGrammar());
        move(schema, "#/" + DEFINITIONS + "/" + tool.name());
        return schema;
    }

    private static void move(JsonNode schema, String base) {
        if (schema instanceof ObjectNode object && object.path("$ref").isString()) {
            object.put("$ref", base + object.path("$ref").stringValue().substring(1));
        }
        schema.forEach(each -> move(each, base));
    }
}
