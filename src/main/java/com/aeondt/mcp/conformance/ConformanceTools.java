package com.aeondt.mcp.conformance;

import com.aeondt.mcp.protocol.Exchange;
import com.aeondt.mcp.protocol.ToolSource;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The tools that the suite calls. */
@Component
@Profile("conformance")
class ConformanceTools implements ToolSource {

    private static final String NOTHING = "{\"type\": \"object\"}";
    private static final String MESSAGE = """
            {"type": "object", "properties": {"message": {"type": "string"}}, "required": ["message"]}""";
    private static final String PROMPT = """
            {"type": "object", "properties": {"prompt": {"type": "string"}}, "required": ["prompt"]}""";
    private static final String FULL_SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "$defs": {"address": {"type": "object",
                       "properties": {"street": {"type": "string"}, "city": {"type": "string"}}}},
             "properties": {"name": {"type": "string"}, "address": {"$ref": "#/$defs/address"}},
             "additionalProperties": false}""";

    private final Map<String, Fixture> fixtures = new LinkedHashMap<>();

    ConformanceTools() {
        add("test_simple_text", NOTHING, call -> List.of(Fixtures.text("This is a simple text response for testing.")));
        add("test_image_content", NOTHING, call -> List.of(Fixtures.image()));
        add("test_audio_content", NOTHING, call -> List.of(Fixtures.audio()));
        add(
                "test_embedded_resource",
                NOTHING,
                call -> List.of(Fixtures.resource(
                        "test://embedded-resource", "text/plain", "This is an embedded resource content.")));
        add(
                "test_multiple_content_types",
                NOTHING,
                call -> List.of(
                        Fixtures.text("Multiple content types test:"),
                        Fixtures.image(),
                        Fixtures.resource(
                                "test://mixed-content-resource",
                                "application/json",
                                "{\"test\":\"data\",\"value\":123}")));
        add("test_tool_with_logging", NOTHING, ConformanceCalls::log);
        add("test_tool_with_progress", NOTHING, ConformanceCalls::progress);
        add("test_sampling", PROMPT, ConformanceCalls::sample);
        add("test_elicitation", MESSAGE, ConformanceCalls::elicit);
        add("test_elicitation_sep1034_defaults", NOTHING, ConformanceCalls::elicitDefaults);
        add("test_elicitation_sep1330_enums", NOTHING, ConformanceCalls::elicitChoices);
        add("json_schema_2020_12_tool", FULL_SCHEMA, call -> List.of(Fixtures.text("done")));
        add("test_error_handling", NOTHING, call -> List.of());
    }

    /** A call of the suite. */
    record Call(Map<String, Object> arguments, Exchange exchange) {

        String argument(String name) {
            return String.valueOf(arguments.get(name));
        }
    }

    private record Fixture(Tool tool, Behaviour behaviour) {}

    /** What a fixture does. */
    @FunctionalInterface
    private interface Behaviour {

        List<Content> answer(Call call);
    }

    @Override
    public List<Tool> tools() {
        return fixtures.values().stream().map(Fixture::tool).toList();
    }

    @Override
    public CallToolResult call(CallToolRequest request, Exchange exchange) {
        var name = request.name();
        if (name.equals("test_error_handling")) {
            return CallToolResult.builder(
                            List.of(Fixtures.text("This tool intentionally returns an error for testing")))
                    .isError(true)
                    .build();
        }
        var fixture = fixtures.get(name);
        if (fixture == null) {
            throw new IllegalArgumentException("No fixture of this name");
        }
        var arguments = request.arguments() == null ? Map.<String, Object>of() : request.arguments();
        return CallToolResult.builder(fixture.behaviour().answer(new Call(arguments, exchange)))
                .isError(false)
                .build();
    }

    private void add(String name, String schema, Behaviour behaviour) {
        var tool = Tool.builder(name, Fixtures.json(schema))
                .description("A fixture of the conformance suite")
                .build();
        fixtures.put(name, new Fixture(tool, behaviour));
    }
}
