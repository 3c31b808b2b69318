package com.aeondt.tasks.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields that a filter can ask for, with the columns behind them. */
enum FilterField {
    STATE("t.state", Kind.CHOICE),
    TYPE("t.state", Kind.TYPE),
    PRIORITY("t.priority", Kind.CHOICE),
    ASSIGNED("t.assigned", Kind.TEXT),
    CATEGORY("t.category", Kind.TEXT),
    TAG("t.tags", Kind.TAG),
    KEY("t.key", Kind.TEXT),
    PROJECT("t.key", Kind.PROJECT),
    SPRINT("t.sprint_id", Kind.SPRINT),
    DUE("t.due_date", Kind.DAY),
    CREATED("t.created_at", Kind.MOMENT),
    UPDATED("t.updated_at", Kind.MOMENT),
    STARTED("t.started_at", Kind.MOMENT),
    COMPLETED("t.completed_at", Kind.MOMENT),
    ESTIMATED("t.estimated_hours", Kind.NUMBER),
    IS("", Kind.TRAIT);

    /** What the values of a field are. */
    enum Kind {
        CHOICE,
        TYPE,
        TEXT,
        TAG,
        PROJECT,
        SPRINT,
        DAY,
        MOMENT,
        NUMBER,
        TRAIT;

        boolean ordered() {
            return this == DAY || this == MOMENT || this == NUMBER;
        }
    }

    private final String column;
    private final Kind kind;

    FilterField(String column, Kind kind) {
        this.column = column;
        this.kind = kind;
    }

    static Optional<FilterField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(FilterField::word).collect(Collectors.joining(", "));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return column;
    }

    Kind kind() {
        return kind;
    }

    /** Priorities are ordered by their names, P0 first. */
    boolean ordered() {
        return kind.ordered() || this == PRIORITY;
    }
}
