package com.aeondt.inference.worker;

import com.aeondt.inference.dialect.ToolDialect;
import com.aeondt.inference.text.AnswerSchema;
import com.aeondt.inference.text.ChatMessage;
import com.aeondt.inference.text.OfferedTool;
import com.aeondt.inference.text.Prompt;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.ToolUse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A conversation as the native library's template function takes it. */
final class Conversation {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Placeholders placeholders =
            new Placeholders(ThreadLocalRandom.current().nextLong());
    private final ObjectNode root = JSON.createObjectNode();

    private Conversation() {}

    /**
     * Arranges the request's prompt.
     *
     * @param dialect in which the model calls tools; empty when it does not
     * @param begun what the answer begins with
     */
    static NativePrompt of(TextRequest request, Optional<ToolDialect> dialect, String begun) {
        return switch (request.prompt()) {
            case Prompt.Raw raw -> NativePrompt.raw(raw.text());
            case Prompt.Chat chat -> {
                var conversation = new Conversation();
                conversation.messages(
                        dialect.map(each -> each.arranged(chat.messages())).orElseGet(chat::messages), dialect);
                request.tools().ifPresent(conversation::tools);
                yield conversation.prompt(begun);
            }
        };
    }

    private NativePrompt prompt(String begun) {
        return new NativePrompt(root.toString(), placeholders.marker(), placeholders.texts(), begun);
    }

    private void messages(List<ChatMessage> messages, Optional<ToolDialect> dialect) {
        var array = root.putArray("messages");
        for (var message : messages) {
            var turn = array.addObject()
                    .put("role", message.role().word())
                    .put("content", message.content().isEmpty() ? "" : placeholders.text(message.content()));
            message.answers().ifPresent(id -> turn.put("tool_call_id", id(id, dialect)));
            if (!message.calls().isEmpty()) {
                var calls = turn.putArray("tool_calls");
                message.calls()
                        .forEach(call -> calls.addObject()
                                .put("id", id(call.id(), dialect))
                                .put("type", "function")
                                .putObject("function")
                                .put("name", call.name())
                                .put(
                                        "arguments",
                                        placeholders
                                                .json(JSON.readTree(call.arguments()))
                                                .toString()));
            }
        }
    }

    private static String id(String id, Optional<ToolDialect> dialect) {
        return dialect.map(each -> each.id(id)).orElse(id);
    }

    private void tools(ToolUse use) {
        var array = root.putArray("tools");
        use.offered().forEach(tool -> function(array.addObject(), tool));
    }

    /** The library makes a grammar of the parameters, too: they are shown as far as it understands them. */
    private void function(ObjectNode shown, OfferedTool tool) {
        var function = shown.put("type", "function").putObject("function").put("name", tool.name());
        function.set("description", placeholders.json(StringNode.valueOf(tool.description())));
        var parameters = JSON.readTree(AnswerSchema.of(tool.parameters()).forReading());
        function.set("parameters", placeholders.json(parameters));
    }
}
