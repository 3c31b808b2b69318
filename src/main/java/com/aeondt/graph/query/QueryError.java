package com.aeondt.graph.query;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which a client's own query is refused. */
enum QueryError implements ErrorCode {
    REFUSED(
            "graph-query-refused",
            ErrorKind.INVALID,
            "The query is not one that is answered here",
            "The member 'construct' names what is refused. Allowed are MATCH, OPTIONAL MATCH, WHERE, UNWIND, WITH, RETURN, ORDER BY, "
                    + "SKIP and LIMIT, paths of a bounded length, and the functions that docs/guides/graph-questions.md lists."),
    FAILED(
            "graph-query-failed",
            ErrorKind.INVALID,
            "The query could not be evaluated",
            "The detail says where: a name that is not defined, a value of another type, a division by zero."),
    TOO_SLOW(
            "graph-query-too-slow",
            ErrorKind.INVALID,
            "The query took too long",
            "Begin with few nodes, by id, key or name, and bound the length of paths."),
    TOO_LARGE(
            "graph-query-too-large",
            ErrorKind.INVALID,
            "The query or its answer is too large",
            "Return fewer rows, or properties instead of nodes; filter before collecting."),
    BUSY(
            "graph-query-busy",
            ErrorKind.UNAVAILABLE,
            "Too many queries are running",
            "Try again after the time in Retry-After."),
    NOT_FOUND(
            "graph-saved-query-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such saved query",
            "GET /graph/saved-queries lists them."),
    NAME_TAKEN(
            "graph-saved-query-name-taken",
            ErrorKind.CONFLICT,
            "A saved query of this name exists",
            "Choose another name, or change the one there is.");

    private final Definition definition;

    QueryError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
