package com.aeondt.inference.worker;

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

    static NativePrompt of(TextRequest request, Optional<ToolSyntax> syntax) {
        return switch (request.prompt()) {
            case Prompt.Raw raw -> NativePrompt.raw(raw.text());
            case Prompt.Chat chat -> {
                var conversation = new Conversation();
                conversation.messages(chat.messages(), syntax);
                request.tools().ifPresent(conversation::tools);
                boolean must = request.tools().map(ToolUse::must).orElse(false);
                yield conversation.prompt(must ? syntax.map(Conversation::begun).orElse("") : "");
            }
        };
    }

    private static String begun(ToolSyntax syntax) {
        return switch (syntax) {
            case TAGGED -> syntax.opening() + "\n";
            case LISTED -> syntax.opening();
            case BARE -> "";
        };
    }

    private NativePrompt prompt(String begun) {
        return new NativePrompt(root.toString(), placeholders.marker(), placeholders.texts(), begun);
    }

    private void messages(List<ChatMessage> messages, Optional<ToolSyntax> syntax) {
        var array = root.putArray("messages");
        for (var message : messages) {
            var turn = array.addObject()
                    .put("role", message.role().word())
                    .put("content", message.content().isEmpty() ? "" : placeholders.text(message.content()));
            message.answers().ifPresent(id -> turn.put("tool_call_id", CallId.of(id, syntax)));
            if (!message.calls().isEmpty()) {
                var calls = turn.putArray("tool_calls");
                message.calls()
                        .forEach(call -> calls.addObject()
                                .put("id", CallId.of(call.id(), syntax))
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
