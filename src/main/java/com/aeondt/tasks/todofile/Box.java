package com.aeondt.tasks.todofile;

import java.util.Optional;

/** The state that the checkbox of an entry shows. */
public enum Box {
    OPEN(" "),
    DONE("xX"),
    IN_PROGRESS("/~@"),
    BLOCKED("!"),
    CANCELLED("-");

    private final String characters;

    Box(String characters) {
        this.characters = characters;
    }

    /** The character that is written; others are accepted on reading. */
    public char character() {
        return characters.charAt(0);
    }

    /** Whether nothing is left to do. */
    public boolean closed() {
        return this == DONE || this == CANCELLED;
    }

    /** The state that a character between the brackets means, empty for an unknown one. */
    public static Optional<Box> of(int character) {
        for (Box box : values()) {
            if (box.characters.indexOf(character) >= 0) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }
}
