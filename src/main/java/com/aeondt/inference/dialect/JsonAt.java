package com.aeondt.inference.dialect;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object or list in the middle of a text.
 *
 * @param end where the text goes on behind it
 */
record JsonAt(JsonNode value, int end) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The one that begins here, white space before it aside; empty when none does, or not a whole one. */
    static Optional<JsonAt> in(String text, int start) {
        try (var parser = JSON.createParser(text.substring(start))) {
            var first = parser.nextToken();
            if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
                return Optional.empty();
            }
            JsonNode value = parser.readValueAsTree();
            return Optional.of(
                    new JsonAt(value, start + (int) parser.currentLocation().getCharOffset()));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
