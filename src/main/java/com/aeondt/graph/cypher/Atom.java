package com.aeondt.graph.cypher;

import org.jspecify.annotations.Nullable;

/** A node or a relationship of a path pattern, always with a name of its own. */
sealed interface Atom {

    String text();

    /** The condition the client has written into the pattern itself. */
    @Nullable Term condition();

    /** {@code (n:Node&Malware {name: $p0})}. */
    record Node(String variable, String text, @Nullable Term condition) implements Atom {}

    /**
     * {@code -[r:USES]->}.
     *
     * @param many whether it stands for several in a row, so that the variable is a list
     */
    record Relationship(
            String variable,
            String text,
            boolean many,
            @Nullable Term condition) implements Atom {}
}
