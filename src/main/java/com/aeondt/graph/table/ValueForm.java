package com.aeondt.graph.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the text of a cell becomes. */
public enum ValueForm {
    TEXT,
    INTEGER,
    NUMBER,
    BOOLEAN,
    LIST;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The value, or empty when the text has not this form. */
    Optional<JsonNode> value(String cell, String separator) {
        try {
            return switch (this) {
                case TEXT -> Optional.of(JSON.stringNode(cell));
                case INTEGER -> Optional.of(JSON.numberNode(Long.parseLong(cell)));
                case NUMBER -> Optional.of(JSON.numberNode(new BigDecimal(cell)));
                case BOOLEAN -> truth(cell).map(JSON::booleanNode);
                case LIST -> Optional.of(list(cell, separator));
            };
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** What is wanted, for a person. */
    String wanted() {
        return switch (this) {
            case TEXT -> "a text";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case LIST -> "a list";
        };
    }

    private static JsonNode list(String cell, String separator) {
        var list = JSON.arrayNode();
        parts(cell, separator).forEach(list::add);
        return list;
    }

    static java.util.List<String> parts(String cell, String separator) {
        return Arrays.stream(cell.split(java.util.regex.Pattern.quote(separator), -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Optional<Boolean> truth(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Optional.of(true);
            case "false", "no", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
