package com.aeondt.inference.openai;

import com.aeondt.inference.text.ChatMessage;
import com.aeondt.inference.text.ChatMessage.Role;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.Prompt;
import com.aeondt.inference.text.Sampling;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A request as OpenAI's clients send it. What it does not know is ignored, as the original does, except for what would change
 * the answer and cannot be done here: that is refused by name.
 */
record OpenAiRequest(JsonNode body) {

    private static final Set<String> IMPOSSIBLE =
            Set.of("functions", "audio", "prediction", "web_search_options", "suffix", "echo", "best_of");

    /** The model it names. */
    Optional<String> model() {
        return text("model");
    }

    boolean stream() {
        return body.path("stream").asBoolean(false);
    }

    /** Whether the stream ends with the count of tokens. */
    boolean includeUsage() {
        return body.path("stream_options").path("include_usage").asBoolean(false);
    }

    /** The conversation to be continued. */
    TextRequest chat(Duration timeout) {
        var messages = new ArrayList<ChatMessage>();
        if (!body.path("messages").isArray()) {
            throw invalid("messages", "must be a list");
        }
        for (var message : body.path("messages")) {
            if (!message.isObject() || !message.path("role").isString()) {
                throw invalid("messages", "each must have a role and a content");
            }
            messages.add(OpenAiTools.turn(Role.of(message.path("role").stringValue()), content(message), message));
        }
        return request(new Prompt.Chat(messages), timeout).withTools(OpenAiTools.of(body));
    }

    /** The text to go on from. */
    TextRequest completion(Duration timeout) {
        var prompt = body.path("prompt");
        var only = prompt.isArray() && prompt.size() == 1 ? prompt.get(0) : prompt;
        if (!only.isString()) {
            throw invalid("prompt", "must be one text");
        }
        return request(new Prompt.Raw(only.stringValue()), timeout);
    }

    /** The texts to be turned into vectors. */
    List<String> input() {
        var input = body.path("input");
        var texts = input.isString() ? List.of(input) : list(input);
        if (texts.isEmpty() || !texts.stream().allMatch(JsonNode::isString)) {
            throw invalid("input", "must be a text or a list of texts");
        }
        return texts.stream().map(JsonNode::stringValue).toList();
    }

    /** Whether vectors are wanted as Base64 of little-endian numbers. */
    boolean base64() {
        return switch (text("encoding_format").orElse("float")) {
            case "float" -> false;
            case "base64" -> true;
            default -> throw invalid("encoding_format", "must be float or base64");
        };
    }

    /** The length of vector that is wanted. */
    OptionalInt dimensions() {
        return whole("dimensions");
    }

    private TextRequest request(Prompt prompt, Duration timeout) {
        refuseImpossible();
        var tokens = whole("max_completion_tokens");
        return new TextRequest(
                prompt,
                tokens.isPresent() ? tokens : whole("max_tokens"),
                new Sampling(
                        number("temperature", 1),
                        number("top_p", 1),
                        number("frequency_penalty", 0),
                        number("presence_penalty", 0),
                        whole("seed")),
                stop(),
                schema(),
                timeout);
    }

    private void refuseImpossible() {
        for (var name : IMPOSSIBLE) {
            var value = body.path(name);
            boolean empty = value.isMissingNode() || value.isNull() || (value.isContainer() && value.isEmpty());
            if (!empty && !(value.isBoolean() && !value.booleanValue()) && !(value.isInt() && value.intValue() == 1)) {
                throw unsupported(name);
            }
        }
        if (whole("n").orElse(1) != 1) {
            throw unsupported("n");
        }
        if (body.path("logprobs").asBoolean(false) || body.path("logprobs").isNumber()) {
            throw unsupported("logprobs");
        }
    }

    private static String content(JsonNode message) {
        var content = message.path("content");
        if ((content.isNull() || content.isMissingNode())
                && message.path("tool_calls").isArray()) {
            return "";
        }
        if (content.isString()) {
            return content.stringValue();
        }
        if (content.isArray() && list(content).stream().allMatch(OpenAiRequest::isText)) {
            return list(content).stream()
                    .map(part -> part.path("text").stringValue())
                    .collect(Collectors.joining());
        }
        throw invalid("messages", "a content must be text");
    }

    private static boolean isText(JsonNode part) {
        return part.path("type").asString("").equals("text")
                && part.path("text").isString();
    }

    private List<String> stop() {
        var stop = body.path("stop");
        if (stop.isMissingNode() || stop.isNull()) {
            return List.of();
        }
        var texts = stop.isString() ? List.of(stop) : list(stop);
        if (!texts.stream().allMatch(JsonNode::isString)) {
            throw invalid("stop", "must be a text or a list of texts");
        }
        return texts.stream().map(JsonNode::stringValue).toList();
    }

    private Optional<String> schema() {
        var format = body.path("response_format");
        return switch (format.path("type").asString("text")) {
            case "text" -> Optional.empty();
            case "json_object" -> Optional.of("{\"type\":\"object\"}");
            case "json_schema" -> {
                var schema = format.path("json_schema").path("schema");
                if (!schema.isObject()) {
                    throw invalid("response_format", "json_schema.schema is missing");
                }
                yield Optional.of(schema.toString());
            }
            default -> throw invalid("response_format", "must be text, json_object or json_schema");
        };
    }

    private Optional<String> text(String name) {
        var value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw invalid(name, "must be a text");
        }
        return Optional.of(value.stringValue());
    }

    private OptionalInt whole(String name) {
        var value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalInt.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw invalid(name, "must be a whole number in range");
        }
        return OptionalInt.of(value.intValue());
    }

    private double number(String name, double otherwise) {
        var value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isNumber()) {
            throw invalid(name, "must be a number");
        }
        return value.doubleValue();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static AeonException invalid(String name, String why) {
        return new AeonException(
                PlatformError.VALIDATION,
                "'%s' %s.".formatted(name, why),
                List.of(new Violation("/" + name, "not-acceptable", why)));
    }

    private static AeonException unsupported(String name) {
        return new AeonException(
                        InferenceError.PARAMETER_UNSUPPORTED, "The parameter '%s' is not supported.".formatted(name))
                .with("param", name);
    }
}
