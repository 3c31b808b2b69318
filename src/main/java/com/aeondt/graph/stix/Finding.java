package com.aeondt.graph.stix;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Something that an object of STIX has otherwise than the specification.
 *
 * @param level whether it breaks a rule or only a recommendation
 * @param pointer where in the object, a JSON pointer; empty for the whole
 * @param detail what is wrong, for a person
 */
public record Finding(Level level, String pointer, String detail) {

    /** How much it matters. */
    public enum Level {
        /** The specification says MUST. */
        ERROR,
        /** The specification says SHOULD, or the reader may be misled. */
        WARNING;

        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding error(String pointer, String detail) {
        return new Finding(Level.ERROR, pointer, detail);
    }

    static Finding warning(String pointer, String detail) {
        return new Finding(Level.WARNING, pointer, detail);
    }
}
