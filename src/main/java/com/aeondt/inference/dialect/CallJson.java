package com.aeondt.inference.dialect;

import com.aeondt.inference.text.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls as JSON: a name, and arguments that some families call parameters; alone or in a list. */
final class CallJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CallJson() {}

    /** The calls that the value is made of; none when any of it is no call. */
    static List<ToolCall> calls(JsonNode value) {
        var calls = new ArrayList<ToolCall>();
        for (var each : value.isArray() ? value : List.of(value)) {
            var call = call(each);
            if (call.isEmpty()) {
                return List.of();
            }
            calls.add(call.get());
        }
        return calls;
    }

    /** A call of the name with these arguments. */
    static ToolCall call(String name, ObjectNode arguments) {
        return new ToolCall(CallId.next(), name, arguments.toString());
    }

    private static Optional<ToolCall> call(JsonNode value) {
        var function = value.path("function").isObject() ? value.path("function") : value;
        return arguments(function)
                .filter(arguments -> function.path("name").isString())
                .map(arguments -> new ToolCall(id(value), function.path("name").stringValue(), arguments.toString()));
    }

    private static Optional<ObjectNode> arguments(JsonNode function) {
        return Stream.of("arguments", "parameters")
                .map(function::path)
                .map(CallJson::unquoted)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    /** Small models write them as OpenAI's API does: JSON in a string. */
    private static JsonNode unquoted(JsonNode arguments) {
        try {
            return arguments.isString() ? JSON.readTree(arguments.stringValue()) : arguments;
        } catch (JacksonException words) {
            return arguments;
        }
    }

    /** The one that the model gave it, if every template takes it. */
    private static String id(JsonNode value) {
        var given = value.path("id").asString("");
        return CallId.strict(given) ? given : CallId.next();
    }
}
