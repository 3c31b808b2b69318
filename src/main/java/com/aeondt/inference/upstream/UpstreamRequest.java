package com.aeondt.inference.upstream;

import com.aeondt.inference.text.ChatMessage;
import com.aeondt.inference.text.Prompt;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.ToolUse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request in the OpenAI protocol. */
final class UpstreamRequest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private UpstreamRequest() {}

    /** The operation's path below {@code /v1/}. */
    static String path(TextRequest request) {
        return request.prompt() instanceof Prompt.Chat ? "chat/completions" : "completions";
    }

    static String body(String model, TextRequest request) {
        var body = JSON.createObjectNode().put("model", model).put("stream", true);
        body.putObject("stream_options").put("include_usage", true);
        switch (request.prompt()) {
            case Prompt.Raw raw -> body.put("prompt", raw.text());
            case Prompt.Chat chat -> {
                var messages = body.putArray("messages");
                chat.messages().forEach(message -> turn(messages.addObject(), message));
            }
        }
        request.tools().ifPresent(use -> tools(body, use));
        request.maxTokens().ifPresent(tokens -> body.put("max_tokens", tokens));
        sampling(body, request);
        if (!request.stop().isEmpty()) {
            var stop = body.putArray("stop");
            request.stop().forEach(stop::add);
        }
        request.schema().ifPresent(schema -> {
            var format = body.putObject("response_format").put("type", "json_schema");
            format.putObject("json_schema").put("name", "answer").set("schema", JSON.readTree(schema));
        });
        return body.toString();
    }

    private static void turn(ObjectNode turn, ChatMessage message) {
        turn.put("role", message.role().word()).put("content", message.content());
        message.answers().ifPresent(id -> turn.put("tool_call_id", id));
        if (!message.calls().isEmpty()) {
            var calls = turn.putArray("tool_calls");
            message.calls()
                    .forEach(call -> calls.addObject()
                            .put("id", call.id())
                            .put("type", "function")
                            .putObject("function")
                            .put("name", call.name())
                            .put("arguments", call.arguments()));
        }
    }

    private static void tools(ObjectNode body, ToolUse use) {
        var tools = body.putArray("tools");
        use.offered()
                .forEach(tool -> tools.addObject()
                        .put("type", "function")
                        .putObject("function")
                        .put("name", tool.name())
                        .put("description", tool.description())
                        .set("parameters", JSON.readTree(tool.parameters())));
        if (use.must()) {
            body.put("tool_choice", "required");
        }
        body.put("parallel_tool_calls", use.several());
    }

    private static void sampling(ObjectNode body, TextRequest request) {
        var sampling = request.sampling();
        body.put("temperature", sampling.temperature())
                .put("top_p", sampling.topP())
                .put("frequency_penalty", sampling.frequencyPenalty())
                .put("presence_penalty", sampling.presencePenalty());
        sampling.seed().ifPresent(seed -> body.put("seed", seed));
    }
}
