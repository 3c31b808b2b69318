package com.aeondt.inference.openai;

import com.aeondt.inference.text.ChatMessage;
import com.aeondt.inference.text.ChatMessage.Role;
import com.aeondt.inference.text.OfferedTool;
import com.aeondt.inference.text.ToolCall;
import com.aeondt.inference.text.ToolUse;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Tools as OpenAI's clients offer and answer them.
 *
 * @see <a href="https://platform.openai.com/docs/guides/function-calling">Function calling</a>
 */
final class OpenAiTools {

    private static final String FUNCTION = "function";

    private OpenAiTools() {}

    /** The tools that a request lets the model use; empty when there are none, or when it may not. */
    static Optional<ToolUse> of(JsonNode body) {
        var offered = new ArrayList<OfferedTool>();
        for (var tool : list(body.path("tools"), "tools")) {
            if (!tool.path("type").asString("").equals(FUNCTION)) {
                throw invalid("tools", "each must be a function");
            }
            offered.add(offered(tool.path(FUNCTION)));
        }
        boolean several = body.path("parallel_tool_calls").asBoolean(true);
        var choice = body.path("tool_choice");
        if (choice.isObject()) {
            var only = named(offered, choice.path(FUNCTION).path("name").asString(""));
            return Optional.of(new ToolUse(List.of(only), true, several));
        }
        boolean must = switch (choice.asString("auto")) {
            case "auto", "none" -> false;
            case "required" -> true;
            default -> throw invalid("tool_choice", "must be auto, none, required or a function");
        };
        if (must && offered.isEmpty()) {
            throw invalid("tool_choice", "there are no tools to choose from");
        }
        return offered.isEmpty() || choice.asString("").equals("none")
                ? Optional.empty()
                : Optional.of(new ToolUse(offered, must, several));
    }

    /** A turn with the calls that it makes, or the call that it answers. */
    static ChatMessage turn(Role role, String content, JsonNode message) {
        var calls = new ArrayList<ToolCall>();
        for (var call : list(message.path("tool_calls"), "messages")) {
            var function = call.path(FUNCTION);
            if (!call.path("id").isString()
                    || !function.path("name").isString()
                    || !function.path("arguments").isString()) {
                throw invalid("messages", "a call has an id and a function with a name and arguments");
            }
            calls.add(new ToolCall(
                    call.path("id").stringValue(),
                    function.path("name").stringValue(),
                    function.path("arguments").stringValue()));
        }
        var answers = message.path("tool_call_id");
        if (role == Role.TOOL && !answers.isString()) {
            throw invalid("messages", "what a tool says names the call that it answers");
        }
        return new ChatMessage(
                role, content, calls, role == Role.TOOL ? Optional.of(answers.stringValue()) : Optional.empty());
    }

    /** Writes calls as OpenAI does; in a stream each says which it is. */
    static void write(ArrayNode target, List<ToolCall> calls, boolean streamed) {
        for (int i = 0; i < calls.size(); i++) {
            var call = calls.get(i);
            var node = target.addObject();
            if (streamed) {
                node.put("index", i);
            }
            node.put("id", call.id())
                    .put("type", FUNCTION)
                    .putObject(FUNCTION)
                    .put("name", call.name())
                    .put("arguments", call.arguments());
        }
    }

    private static OfferedTool offered(JsonNode function) {
        if (!function.path("name").isString()) {
            throw invalid("tools", "each function has a name");
        }
        var parameters = function.path("parameters");
        return new OfferedTool(
                function.path("name").stringValue(),
                function.path("description").asString(""),
                parameters.isObject() ? parameters.toString() : OfferedTool.ANYTHING);
    }

    private static OfferedTool named(List<OfferedTool> offered, String name) {
        return offered.stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("tool_choice", "names a function that is not offered"));
    }

    private static Iterable<JsonNode> list(JsonNode value, String name) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw invalid(name, "must be a list");
        }
        return value;
    }

    private static AeonException invalid(String name, String why) {
        return new AeonException(
                PlatformError.VALIDATION,
                "'%s' %s.".formatted(name, why),
                List.of(new Violation("/" + name, "not-acceptable", why)));
    }
}
