package com.aeondt.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation as the OpenAPI document describes it.
 *
 * @param scope what it asks of the caller; empty for any authenticated one
 * @param secured whether it asks for a caller at all
 * @param answers the statuses that it says it may answer with
 * @param mediaType of its body; empty for none
 * @param body an example of its body
 * @param headers the headers that it needs
 * @param query the query parameters that it needs, with a value
 * @param optional the names of those that it may have
 */
record ApiOperation(
        String method,
        String path,
        Optional<String> scope,
        boolean secured,
        Set<Integer> answers,
        Optional<String> mediaType,
        String body,
        List<String> headers,
        List<String> query,
        List<String> optional) {

    /** Operations that differ only in which resource they are about are one class. */
    String routeClass() {
        var segments = path.split("/", -1);
        return method + " " + (segments.length > 3 ? segments[3] : path) + " " + path.contains("{");
    }

    /** The path with ids that nobody has. */
    String pathOfNobody() {
        var full = path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return query.isEmpty() ? full : full + "?" + String.join("&", query);
    }

    /** As {@link #pathOfNobody}, with ids of the same form as this one: some say of what type they are. */
    String pathOfNobodyLike(String id) {
        int form = id.indexOf("--");
        return form < 0 ? pathOfNobody() : pathOf(id.substring(0, form + 2) + UUID.randomUUID());
    }

    /** The path with this in place of its first variable, and ids that nobody has for the others. */
    String pathOf(String id) {
        return path.replaceFirst("\\{[^}]*}", id)
                        .replaceAll("\\{[^}]*}", UUID.randomUUID().toString())
                + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** What stands before the first variable, such as {@code /api/v1/tasks}; empty when there is none. */
    Optional<String> collection() {
        int variable = path.indexOf("/{");
        return variable < 0 ? Optional.empty() : Optional.of(path.substring(0, variable));
    }

    /** The example with one more field; empty when the body is no JSON object, or has the field. */
    Optional<String> bodyWith(String field, JsonNode value) {
        if (!mediaType.equals(Optional.of("application/json"))) {
            return Optional.empty();
        }
        return JsonMapper.shared().readTree(body) instanceof ObjectNode object && !object.has(field)
                ? Optional.of(object.set(field, value).toString())
                : Optional.empty();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
