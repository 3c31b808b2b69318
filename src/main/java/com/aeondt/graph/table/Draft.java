package com.aeondt.graph.table;

import tools.jackson.databind.node.ObjectNode;

/** What a row says, before anybody has judged it. */
public sealed interface Draft {

    /** Where it was said. */
    long line();

    /** An entity: {@code type}, maybe {@code id}, and properties. */
    record Entity(long line, ObjectNode object) implements Draft {}

    /**
     * A relationship.
     *
     * @param object {@code relationship_type} and properties
     * @param from an {@code id}, or the {@code type} and the properties that identify it
     * @param to as {@code from}
     */
    record Link(long line, ObjectNode object, ObjectNode from, ObjectNode to) implements Draft {}
}
