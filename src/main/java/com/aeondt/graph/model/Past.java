package com.aeondt.graph.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where rows are read from: the tables of now, or those with the history of then. What is strictly marked now is not shown as it was either. */
final class Past {

    private Past() {}

    /** A table expression with the columns of the table, and the parameter {@code asOf} when it has a moment. */
    static String rows(String table, @Nullable Instant asOf) {
        if (asOf == null) {
            return "graph." + table;
        }
        return """
                (select %1$s from graph.%2$s where recorded_at <= :asOf
                 union all
                 select %1$s from graph.%2$s_history h where recorded_at <= :asOf and replaced_at > :asOf
                    and not exists (select from graph.%2$s c
                                     where c.tenant_id = h.tenant_id and c.id = h.id and c.tlp > :clearance))""".formatted(table.equals("entity") ? EntityQueries.COLUMNS : RelationshipQueries.COLUMNS, table);
    }
}
