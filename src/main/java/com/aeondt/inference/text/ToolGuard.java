package com.aeondt.inference.text;

import com.aeondt.inference.text.Completion.Finish;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What callers may offer as tools, and what a model may make of them. For one request. */
final class ToolGuard {

    private static final int MAX_TOOLS = 128;
    private static final int MAX_DESCRIPTION = 8 << 10;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TextRequest request;
    private final UntrustedText untrusted;
    private final Map<String, AnswerSchema> schemas = new HashMap<>();

    ToolGuard(TextRequest request, UntrustedText untrusted) {
        this.request = request;
        this.untrusted = untrusted;
    }

    /**
     * The request without what a model would take for its own words.
     *
     * @param possible whether the model can be offered tools
     */
    TextRequest admitted(boolean possible) {
        var use = request.tools();
        boolean earlier = request.prompt() instanceof Prompt.Chat chat
                && chat.messages().stream().anyMatch(message -> !message.calls().isEmpty());
        if ((use.isPresent() || earlier) && !possible) {
            throw unsupported("tools", "The model's template does not support tools.");
        }
        if (use.isPresent() && request.schema().isPresent()) {
            throw unsupported("response_format", "An answer with a schema of its own cannot call tools as well.");
        }
        if (use.isPresent() && use.get().offered().size() > MAX_TOOLS) {
            throw invalid("/tools", "at most %d".formatted(MAX_TOOLS));
        }
        var offered = use.map(each ->
                each.withOffered(each.offered().stream().map(this::admitted).toList()));
        return request.withPrompt(prompt(request.prompt())).withTools(offered);
    }

    /** The answer, when its calls are of tools that were offered, with arguments that they take. */
    Completion judged(Completion completion) {
        if (request.tools().isEmpty()) {
            return completion;
        }
        var use = request.tools().get();
        if (use.must() && completion.calls().isEmpty() && completion.finish() != Finish.LENGTH) {
            throw refusedOutput("no tool is called");
        }
        for (var call : completion.calls()) {
            var schema = Optional.ofNullable(schemas.get(call.name()))
                    .orElseThrow(() -> refusedOutput("it calls a tool that was not offered"));
            schema.violation(call.arguments()).ifPresent(why -> {
                throw refusedOutput("the arguments of '%s': %s".formatted(call.name(), why));
            });
        }
        return use.several() || completion.calls().size() < 2
                ? completion
                : completion.calling(
                        completion.text(), List.of(completion.calls().getFirst()));
    }

    private OfferedTool admitted(OfferedTool tool) {
        if (!NAME.matcher(tool.name()).matches() || schemas.containsKey(tool.name())) {
            throw invalid("/tools", "each has a name of its own of 1 to 64 letters, digits, underscores and hyphens");
        }
        if (tool.description().length() > MAX_DESCRIPTION) {
            throw invalid("/tools", "a description has at most %d characters".formatted(MAX_DESCRIPTION));
        }
        var parameters = clean(tool.parameters(), "/tools");
        schemas.put(tool.name(), AnswerSchema.of(parameters));
        return new OfferedTool(tool.name(), untrusted.clean(tool.description()), parameters);
    }

    private Prompt prompt(Prompt prompt) {
        if (!(prompt instanceof Prompt.Chat chat)) {
            return prompt.map(untrusted::clean);
        }
        return new Prompt.Chat(chat.messages().stream()
                .map(message -> message.map(untrusted::clean)
                        .withCalls(message.calls().stream().map(this::repeated).toList()))
                .toList());
    }

    private ToolCall repeated(ToolCall call) {
        if (!NAME.matcher(call.name()).matches() || !NAME.matcher(call.id()).matches()) {
            throw new AeonException(
                    InferenceError.MESSAGES_INVALID, "A call has the id and the name that the model gave it.");
        }
        return new ToolCall(call.id(), call.name(), clean(call.arguments(), "/messages"));
    }

    /** Written anew first, so that no escape hides a control token. */
    private String clean(String json, String pointer) {
        try {
            var object = JSON.readTree(untrusted.clean(JSON.readTree(json).toString()));
            if (object.isObject()) {
                return object.toString();
            }
        } catch (JacksonException notJson) {
            throw new AeonException(PlatformError.VALIDATION, "The arguments are not JSON.", notJson);
        }
        throw invalid(pointer, "arguments and their schemas are JSON objects");
    }

    private static AeonException unsupported(String parameter, String detail) {
        return new AeonException(InferenceError.PARAMETER_UNSUPPORTED, detail).with("param", parameter);
    }

    private static AeonException invalid(String pointer, String why) {
        return new AeonException(
                PlatformError.VALIDATION,
                "The tools cannot be used: %s.".formatted(why),
                List.of(new Violation(pointer, "not-acceptable", why)));
    }

    private static AeonException refusedOutput(String why) {
        return new AeonException(InferenceError.OUTPUT_INVALID, "The answer cannot be used: %s.".formatted(why))
                .retryAfter(Duration.ofSeconds(1));
    }
}
