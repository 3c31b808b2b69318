package com.aeondt.graph.cypher;

/**
 * What makes sure that a part of a pattern is visible: it belongs to the caller's tenant or to public knowledge, is marked no
 * higher than the caller's clearance, and is more than a place holder.
 *
 * @param variable of a node, a relationship or a path, quoted
 * @param condition in the terms of the new query
 */
record Guard(String variable, String condition) {

    static Guard node(String variable) {
        return new Guard(variable, visibleNode(variable));
    }

    static Guard relationship(String variable) {
        return new Guard(variable, visible(variable));
    }

    /** Of everything on the path, also what has no name in the pattern. */
    static Guard path(String variable) {
        return new Guard(
                variable,
                "all(g IN nodes(%1$s) WHERE %2$s) AND all(g IN relationships(%1$s) WHERE %3$s)"
                        .formatted(variable, visibleNode("g"), visible("g")));
    }

    /** Also true where an optional match has found nothing. */
    String whereBound() {
        return "(%s IS NULL OR (%s))".formatted(variable, condition);
    }

    private static String visibleNode(String variable) {
        return "%s.type IS NOT NULL AND %s".formatted(variable, visible(variable));
    }

    private static String visible(String variable) {
        return "%1$s.tenantId IN $tenants AND coalesce(%1$s._tlp, 0) <= $clearance".formatted(variable);
    }
}
