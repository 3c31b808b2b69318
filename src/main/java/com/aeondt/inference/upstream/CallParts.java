package com.aeondt.inference.upstream;

import com.aeondt.inference.text.ToolCall;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The calls of a streamed answer, which come in parts. For one answer. */
final class CallParts {

    private static final int MAX_CALLS = 128;

    private final TreeMap<Integer, Part> parts = new TreeMap<>();

    private static final class Part {

        private String id = "";
        private String name = "";
        private final StringBuilder arguments = new StringBuilder();
    }

    /** Takes the next parts. */
    void take(JsonNode deltas) throws IOException {
        for (var delta : deltas) {
            int index = delta.path("index").asInt(parts.size());
            if (index < 0 || index >= MAX_CALLS) {
                throw new IOException("The upstream calls more than %d tools".formatted(MAX_CALLS));
            }
            var part = parts.computeIfAbsent(index, key -> new Part());
            part.id = delta.path("id").asString(part.id);
            part.name = delta.path("function").path("name").asString(part.name);
            part.arguments.append(delta.path("function").path("arguments").asString(""));
        }
    }

    /** All calls, whole. */
    List<ToolCall> calls() {
        return parts.values().stream()
                .map(part ->
                        new ToolCall(part.id, part.name, part.arguments.isEmpty() ? "{}" : part.arguments.toString()))
                .toList();
    }
}
