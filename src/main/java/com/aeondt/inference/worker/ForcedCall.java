package com.aeondt.inference.worker;

import com.aeondt.inference.text.AnswerSchema;
import com.aeondt.inference.text.OfferedTool;
import com.aeondt.inference.text.ToolUse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of an answer that is the call of a tool and nothing else. */
final class ForcedCall {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DEFINITIONS = "$defs";

    private ForcedCall() {}

    static String schema(ToolUse use, ToolSyntax syntax) {
        var root = JSON.createObjectNode();
        var definitions = root.putObject(DEFINITIONS);
        var target = root;
        if (syntax == ToolSyntax.LISTED) {
            target = root.put("type", "array")
                    .put("minItems", 1)
                    .put("maxItems", 1)
                    .putObject("items");
        }
        var calls = target.putArray("anyOf");
        for (var tool : use.offered()) {
            definitions.set(tool.name(), parameters(tool));
            call(calls.addObject(), tool.name(), syntax.arguments());
        }
        return root.toString();
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
