package com.aeondt.graph.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What a property's value is. */
public enum PropertyKind {
    /** A short text. */
    STRING("a text of at most 4,000 characters") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isString() && value.stringValue().length() <= SHORT;
        }
    },
    /** A long text. */
    TEXT("a text") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isString();
        }
    },
    /** A whole number. */
    INTEGER("a whole number") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToLong();
        }
    },
    /** Any number. */
    NUMBER("a number") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isNumber();
        }
    },
    /** True or false. */
    BOOLEAN("true or false") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isBoolean();
        }
    },
    /** A moment, RFC 3339. */
    TIMESTAMP("a moment such as 2026-01-31T09:30:00Z") {
        @Override
        boolean accepts(JsonNode value) {
            try {
                return value.isString()
                        && OffsetDateTime.parse(value.stringValue()).getYear() <= LAST_YEAR;
            } catch (DateTimeException unreadable) {
                return false;
            }
        }
    },
    /** A list of short texts. */
    STRINGS("a list of texts") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isArray() && value.valueStream().allMatch(STRING::accepts);
        }
    },
    /** A JSON object. */
    OBJECT("an object") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isObject();
        }
    },
    /** A list of JSON objects. */
    OBJECTS("a list of objects") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isArray() && value.valueStream().allMatch(JsonNode::isObject);
        }
    };

    private static final int SHORT = 4_000;
    private static final int LAST_YEAR = 9_999;

    private final String wanted;

    PropertyKind(String wanted) {
        this.wanted = wanted;
    }

    abstract boolean accepts(JsonNode value);

    /** For people: what the value must be. */
    String wanted() {
        return wanted;
    }

    @JsonCreator
    static PropertyKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a kind of property: " + text));
    }

    /** As clients see it: {@code timestamp}. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
