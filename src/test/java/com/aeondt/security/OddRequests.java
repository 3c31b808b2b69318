package com.aeondt.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests that nobody means: the examples of the OpenAPI document with something odd in some places. */
final class OddRequests {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\u202e\u0130\u0131\u00df",
            "\ud83d\ude00\ud83d\ude00",
            "a".repeat(5_000),
            "a" + "-a".repeat(2_500),
            "-1",
            "9".repeat(30),
            "1e400",
            "null",
            "true",
            "../../etc/passwd",
            "%",
            ",",
            "a,,b",
            "\"",
            "\\",
            "\r\nX: y",
            "{}",
            "2026-02-30",
            "-5000-01-01",
            "+999999999-12-31",
            "9999-12-31",
            "2026-11-26T25:00:00Z",
            "1969-12-31T23:59:59Z",
            "2026-W54",
            "P99999999999D",
            "PT-1S",
            "Europe/Nowhere",
            "FREQ=SECONDLY;COUNT=999999999",
            "TASK-0",
            "TASK-99999999999999999999",
            "00000000-0000-0000-0000-000000000000");

    /** Percent-encoded already, and no UTF-8. */
    private static final List<String> UNDECODABLE = List.of("%FF", "%C3%28", "%ED%A0%80");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "2147483648",
            "9223372036854775808",
            "-9223372036854775809",
            "1e400",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"\":\"\"}",
            "{\"a\":{\"b\":[]}}");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RandomGenerator random;

    private final Map<String, String> made;

    /** @param made what there is, by collection */
    OddRequests(RandomGenerator random, Map<String, String> made) {
        this.random = random;
        this.made = Map.copyOf(made);
    }

    /**
     * A request.
     *
     * @param path with the query
     * @param body empty for none
     */
    record Odd(String path, String body) {}

    Odd of(ApiOperation operation) {
        return new Odd(path(operation), operation.mediaType().isPresent() ? body(operation) : "");
    }

    private String path(ApiOperation operation) {
        var id = operation.collection().map(made::get);
        var begun = id.isPresent() && often()
                ? VARIABLE.matcher(operation.path()).replaceFirst(id.get())
                : operation.path();
        var path = VARIABLE.matcher(begun).replaceAll(match -> variable());
        var query = new ArrayList<String>();
        for (var required : operation.query()) {
            query.add(often() ? required : required.substring(0, required.indexOf('=') + 1) + parameter());
        }
        for (var optional : operation.optional()) {
            if (!often()) {
                query.add(optional + "=" + parameter());
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private String variable() {
        return random.nextInt(4) == 0 ? UUID.randomUUID().toString() : parameter();
    }

    private String parameter() {
        return random.nextInt(8) == 0 ? any(UNDECODABLE) : encoded(any(TEXTS));
    }

    private String body(ApiOperation operation) {
        if (!operation.mediaType().orElseThrow().endsWith("json")) {
            return often() ? operation.body() : operation.body() + any(TEXTS) + any(UNDECODABLE);
        }
        var tree = JSON.readTree(operation.body());
        disturb(tree);
        if (!often()) {
            disturb(tree);
        }
        var text = tree.toString();
        return random.nextInt(20) == 0 ? text.substring(0, text.length() / 2) : text;
    }

    /** Changes or removes one value, somewhere below. */
    private void disturb(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                if (!object.isEmpty()) {
                    disturb(object, any(List.copyOf(object.propertyNames())));
                }
            }
            case ArrayNode array -> {
                if (!array.isEmpty()) {
                    disturb(array, random.nextInt(array.size()));
                }
            }
            default -> {}
        }
    }

    private void disturb(ObjectNode object, String name) {
        var value = object.get(name);
        if (value.isContainer() && !value.isEmpty() && often()) {
            disturb(value);
        } else if (random.nextInt(6) == 0) {
            object.remove(name);
        } else {
            object.set(name, odd());
        }
    }

    private void disturb(ArrayNode array, int index) {
        var value = array.get(index);
        if (value.isContainer() && !value.isEmpty() && often()) {
            disturb(value);
        } else {
            array.set(index, odd());
        }
    }

    private JsonNode odd() {
        return random.nextBoolean() ? JSON.readTree(any(VALUES)) : JSON.valueToTree(any(TEXTS));
    }

    private boolean often() {
        return random.nextInt(10) < 7;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
