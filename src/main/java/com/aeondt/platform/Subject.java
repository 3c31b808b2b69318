package com.aeondt.platform;

import java.util.UUID;

/**
 * What an event is about.
 *
 * @param kind the sort of resource, singular and kebab-case, such as {@code task}
 * @param id its id
 */
public record Subject(String kind, UUID id) {

    /** Reads the form {@code task:0190…}. */
    public static Subject parse(String text) {
        int colon = text.indexOf(':');
        return new Subject(text.substring(0, colon), UUID.fromString(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
