package com.aeondt.graph.cypher;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the productions without a translation are called in Cypher. */
final class Refusals {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("databaseScope", "SHOW");
        NAMES.put("drop", "DROP");
        NAMES.put("alter", "ALTER");
        NAMES.put("grant", "GRANT");
        NAMES.put("deny", "DENY");
        NAMES.put("revoke", "REVOKE");
        NAMES.put("terminate", "TERMINATE");
        NAMES.put("create", "CREATE");
        NAMES.put("insert", "INSERT");
        NAMES.put("merge", "MERGE");
        NAMES.put("set", "SET");
        NAMES.put("addAndSet", "SET");
        NAMES.put("remove", "REMOVE");
        NAMES.put("delete", "DELETE");
        NAMES.put("call", "CALL");
        NAMES.put("subquery", "CALL { }");
        NAMES.put("loadCsv", "LOAD CSV");
        NAMES.put("foreach", "FOREACH");
        NAMES.put("newUnion", "UNION");
        NAMES.put("directUse", "USE");
        NAMES.put("functionUse", "USE");
        NAMES.put("useGraph", "USE");
        NAMES.put("databaseName", "USE");
        NAMES.put("newFinish", "FINISH");
        NAMES.put("using", "USING");
        NAMES.put("yield", "YIELD");
        NAMES.put("turnYield", "YIELD");
        NAMES.put("repeatableElements", "a match mode");
        NAMES.put("differentRelationships", "a match mode");
        NAMES.put("patternWithSelector", "a path selector");
        NAMES.put("anyPath", "ANY");
        NAMES.put("allPath", "ALL");
        NAMES.put("anyShortest", "SHORTEST");
        NAMES.put("allShortest", "ALL SHORTEST");
        NAMES.put("shortestGroups", "SHORTEST GROUPS");
        NAMES.put("parenthesizedPath", "a quantified path pattern");
        NAMES.put("quantifiedRelationship", "a quantified path pattern");
        NAMES.put("plusPath", "a quantified path pattern");
        NAMES.put("starPath", "a quantified path pattern");
        NAMES.put("fixedPath", "a quantified path pattern");
        NAMES.put("intervalPath", "a quantified path pattern");
        NAMES.put("dynamicLabel", "a label from an expression");
        NAMES.put("mapProjectionAll", "the map projection .*");
        NAMES.put("mapProjectionVariable", "a variable in a map projection");
        NAMES.put("regeq", "=~");
        NAMES.put("addDeprecatedIdentifier", "a name with invisible characters");
        NAMES.put("reduce", "reduce");
        NAMES.put("orderBySkipLimit", "a clause of its own for ORDER BY, SKIP or LIMIT");
    }

    private Refusals() {}

    /** Of a production such as {@code createClause}. */
    static QueryRefused of(String production) {
        return QueryRefused.of(NAMES.entrySet().stream()
                .filter(name -> production.startsWith(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> words(production)));
    }

    private static String words(String production) {
        return production.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
