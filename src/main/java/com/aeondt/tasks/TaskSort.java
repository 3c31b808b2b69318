package com.aeondt.tasks;

/**
 * The orders a list of tasks may have. Each is a column expression that is never null, made unique by the id, so that a
 * page can go on exactly behind the last one.
 */
public enum TaskSort {
    CREATED("created", "t.id", "uuid"),
    KEY("key", "t.key_order", "text"),
    UPDATED("updated", "t.updated_at", "timestamptz"),
    DUE("due", "coalesce(t.due_date, cast('infinity' as date))", "date"),
    PRIORITY("priority", "coalesce(t.priority, 'P9')", "text"),
    RANK("rank", "t.rank", "numeric");

    private final String parameter;
    private final String expression;
    private final String sqlType;

    TaskSort(String parameter, String expression, String sqlType) {
        this.parameter = parameter;
        this.expression = expression;
        this.sqlType = sqlType;
    }

    /** What a client writes in {@code sort}, with a hyphen in front for the other direction. */
    public String parameter() {
        return parameter;
    }

    String expression() {
        return expression;
    }

    String sqlType() {
        return sqlType;
    }
}
