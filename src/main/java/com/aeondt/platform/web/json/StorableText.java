package com.aeondt.platform.web.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Texts of requests, as far as they are Unicode that can be stored: U+0000 has no place in PostgreSQL, and one half of a
 * surrogate pair has none in UTF-8, where it would silently become a question mark.
 */
final class StorableText extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
        var text = super.deserialize(parser, context);
        if (text != null && !storable(text)) {
            throw context.weirdStringException(text, String.class, "holds U+0000 or half a surrogate pair");
        }
        return text;
    }

    static boolean storable(String text) {
        return text.codePoints()
                .noneMatch(character -> character == 0 || Character.getType(character) == Character.SURROGATE);
    }
}
