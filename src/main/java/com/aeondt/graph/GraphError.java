package com.aeondt.graph;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work on the graph is refused. */
public enum GraphError implements ErrorCode {
    IMPORT_UNREADABLE(
            "graph-import-unreadable",
            ErrorKind.INVALID,
            "What was sent cannot be imported",
            "The detail says where reading stopped and why. What came before that place is in; mend it and send all of it again, which does no harm."),
    NOT_FOUND(
            "graph-entity-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such node in the graph",
            "Name it by its id, as GET /graph/entities shows it, or a task by its key."),
    RELATIONSHIP_NOT_FOUND(
            "graph-relationship-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such relationship in the graph",
            "GET /graph/relationships lists them."),
    STATEMENT_INVALID(
            "graph-statement-invalid",
            ErrorKind.INVALID,
            "The schema does not allow this",
            "The errors say what is wrong with which property; GET /graph/schema shows what each type may have."),
    SCHEMA_INVALID(
            "graph-schema-invalid",
            ErrorKind.INVALID,
            "The types cannot be used as they are",
            "The errors name each place and what is wrong there."),
    EXISTS(
            "graph-entity-exists",
            ErrorKind.CONFLICT,
            "There is such an entity already",
            "Read the one that the problem names and change it with PUT, or POST what another source says about it."),
    MERGE_IMPOSSIBLE(
            "graph-merge-impossible",
            ErrorKind.CONFLICT,
            "These entities cannot become one",
            "Merge entities of one type that belong to the tenant; GET /graph/entities/{id}/merges shows what is merged already."),
    MERGE_NOT_FOUND(
            "graph-merge-not-found",
            ErrorKind.NOT_FOUND,
            "Nothing is merged there",
            "GET /graph/entities/{id}/merges shows what is merged into an entity."),
    SOURCE_NOT_FOUND(
            "graph-source-not-found", ErrorKind.NOT_FOUND, "There is no such source", "GET /graph/sources lists them."),
    MARKING_TOO_HIGH(
            "graph-marking-too-high",
            ErrorKind.FORBIDDEN,
            "You may not see what is marked like this",
            "Use a marking up to your own clearance, or ask for the scope graph:amber or graph:red."),
    PUBLIC_READ_ONLY(
            "graph-public-read-only",
            ErrorKind.FORBIDDEN,
            "Public knowledge is changed by administrators of the installation only",
            "State what you know in your own tenant: a relationship from or to the public entity.");

    private final Definition definition;

    GraphError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
