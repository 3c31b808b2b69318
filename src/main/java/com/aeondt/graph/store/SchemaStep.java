package com.aeondt.graph.store;

/**
 * A step of Neo4j's schema and how the store stands to it.
 *
 * @param version counting from one
 * @param description what it is about
 * @param state applied as it is here, still to come, applied in another form, or applied by a newer server
 */
public record SchemaStep(long version, String description, State state) {

    /** How the store stands to a step. */
    public enum State {
        APPLIED,
        PENDING,
        CHANGED,
        UNKNOWN
    }
}
