package com.aeondt.inference.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Stands in for the texts of a conversation while a template arranges them. */
final class Placeholders {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String marker;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    /**
     * @param nonce a random number, so that no text can contain the place-holders of this conversation
     */
    Placeholders(long nonce) {
        this.marker = "TEXT" + Long.toHexString(nonce) + "N";
    }

    /** What place-holders begin with. */
    String marker() {
        return marker;
    }

    /** All texts in order. */
    List<String> texts() {
        return texts;
    }

    /** Stands in for a text that is shown as it is. */
    String text(String text) {
        texts.add(text);
        return marker + (texts.size() - 1) + "E";
    }

    /** The same JSON with a place-holder for every name and text that a template would mangle. */
    JsonNode json(JsonNode node) {
        if (node.isString()) {
            return StringNode.valueOf(word(node.stringValue()));
        }
        if (node.isObject()) {
            var object = JSON.createObjectNode();
            node.properties().forEach(member -> object.set(word(member.getKey()), json(member.getValue())));
            return object;
        }
        if (node.isArray()) {
            var array = JSON.createArrayNode();
            node.forEach(each -> array.add(json(each)));
            return array;
        }
        return node;
    }

    /** The same word has the same place-holder: a name is that of a property also where it is required. */
    private String word(String word) {
        boolean plain = word.chars().allMatch(c -> c >= ' ' && c < 127 && c != '"' && c != '\\');
        return plain ? word : words.computeIfAbsent(word, key -> text(escaped(key)));
    }

    /** It is shown within JSON. */
    private static String escaped(String text) {
        var quoted = StringNode.valueOf(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }
}
