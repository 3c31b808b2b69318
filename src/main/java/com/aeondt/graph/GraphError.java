package com.aeondt.graph;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work on the graph is refused. */
public enum GraphError implements ErrorCode {
    NOT_FOUND(
            "graph-entity-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such node in the graph",
            "Name it by its id, as GET /graph/entities shows it, or a task by its key."),
    RELATIONSHIP_NOT_FOUND(
            "graph-relationship-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such relationship in the graph",
            "GET /graph/relationships lists them.");

    private final Definition definition;

    GraphError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
