package com.aeondt.mcp.conformance;

import com.aeondt.mcp.conformance.ConformanceTools.Call;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.CreateMessageRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.LoggingLevel;
import io.modelcontextprotocol.spec.McpSchema.LoggingMessageNotification;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.SamplingMessage;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fixtures that talk to the client while they run. */
final class ConformanceCalls {

    private static final String USER = """
            {"type": "object", "required": ["username", "email"], "properties": {
              "username": {"type": "string", "description": "User's response"},
              "email": {"type": "string", "description": "User's email address"}}}""";
    private static final String DEFAULTS = """
            {"type": "object", "properties": {
              "name": {"type": "string", "default": "John Doe"},
              "age": {"type": "integer", "default": 30},
              "score": {"type": "number", "default": 95.5},
              "status": {"type": "string", "enum": ["active", "inactive", "pending"], "default": "active"},
              "verified": {"type": "boolean", "default": true}}}""";
    private static final String CHOICES = """
            {"type": "object", "properties": {
              "untitledSingle": {"type": "string", "enum": ["option1", "option2", "option3"]},
              "titledSingle": {"type": "string", "oneOf": [{"const": "value1", "title": "First Option"},
                {"const": "value2", "title": "Second Option"}, {"const": "value3", "title": "Third Option"}]},
              "legacyEnum": {"type": "string", "enum": ["opt1", "opt2", "opt3"],
                "enumNames": ["Option One", "Option Two", "Option Three"]},
              "untitledMulti": {"type": "array", "items": {"type": "string", "enum": ["option1", "option2", "option3"]}},
              "titledMulti": {"type": "array", "items": {"anyOf": [{"const": "value1", "title": "First Choice"},
                {"const": "value2", "title": "Second Choice"}, {"const": "value3", "title": "Third Choice"}]}}}}""";

    private ConformanceCalls() {}

    static List<Content> log(Call call) {
        for (var text : List.of("Tool execution started", "Tool processing data", "Tool execution completed")) {
            call.exchange()
                    .wire()
                    .loggingNotification(LoggingMessageNotification.builder(LoggingLevel.INFO, text)
                            .build())
                    .block();
        }
        return List.of(Fixtures.text("Tool with logging executed successfully"));
    }

    static List<Content> progress(Call call) {
        call.exchange().progress(0, 100, "begun");
        call.exchange().progress(50, 100, "half done");
        call.exchange().progress(100, 100, "done");
        return List.of(Fixtures.text("Tool with progress executed successfully"));
    }

    static List<Content> sample(Call call) {
        var message = SamplingMessage.builder(
                        Role.USER, TextContent.builder(call.argument("prompt")).build())
                .build();
        var answer = call.exchange()
                .wire()
                .createMessage(
                        CreateMessageRequest.builder(List.of(message), 100).build())
                .block();
        var content = Objects.requireNonNull(answer).content();
        var text = content instanceof TextContent spoken ? spoken.text() : String.valueOf(content);
        return List.of(Fixtures.text("LLM response: " + text));
    }

    static List<Content> elicit(Call call) {
        var answer = ask(call, call.argument("message"), USER);
        return List.of(Fixtures.text("User response: " + shown(answer)));
    }

    static List<Content> elicitDefaults(Call call) {
        var answer = ask(call, "Please review and update the form fields with defaults", DEFAULTS);
        return List.of(Fixtures.text("Elicitation completed: " + shown(answer)));
    }

    static List<Content> elicitChoices(Call call) {
        var answer = ask(call, "Please select options from the enum fields", CHOICES);
        return List.of(Fixtures.text("Elicitation completed: " + shown(answer)));
    }

    private static @Nullable ElicitResult ask(Call call, String message, String schema) {
        var request = ElicitFormRequest.builder(message, Fixtures.json(schema)).build();
        return call.exchange().wire().createElicitation(request).block();
    }

    private static String shown(@Nullable ElicitResult answer) {
        return answer == null
                ? "none"
                : "action=%s, content=%s".formatted(answer.action().name().toLowerCase(Locale.ROOT), answer.content());
    }
}
