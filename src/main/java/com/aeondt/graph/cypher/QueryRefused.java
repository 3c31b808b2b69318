package com.aeondt.graph.cypher;

/** The text is not a query that is answered here. */
public final class QueryRefused extends RuntimeException {

    private final String construct;

    QueryRefused(String construct, String detail) {
        super(detail);
        this.construct = construct;
    }

    static QueryRefused of(String construct) {
        return new QueryRefused(construct, "%s is not allowed in a query here.".formatted(construct));
    }

    /** What is refused, as its author would call it: {@code CREATE}, {@code the function apoc.load.json}. */
    public String construct() {
        return construct;
    }

    /** Why, for the client. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
