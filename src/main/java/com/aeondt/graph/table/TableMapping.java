package com.aeondt.graph.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a table become entities, their properties and relationships.
 *
 * @param type the type of the entity in each row
 * @param typeColumn or the column that names it
 * @param idColumn the column with its id; without one, its identifying properties make the id
 * @param columns the property each column becomes, by the column's name; a column that is not named is left out
 * @param separator what separates the values of a list within a cell, a semicolon unless given
 * @param relationships what else a row says
 */
public record TableMapping(
        @Nullable String type,
        @Nullable String typeColumn,
        @Nullable String idColumn,
        Map<String, String> columns,
        @Nullable String separator,
        List<Link> relationships) {

    /** Which way a relationship leads, seen from the row's entity. */
    public enum Direction {
        OUT,
        IN
    }

    /**
     * A column whose values name other entities.
     *
     * @param column the column; a cell may hold a list
     * @param relationship the relationship's type
     * @param direction out of the row's entity unless given
     * @param type the other entity's type; without one the cell holds its id
     * @param property the property of the other entity that the cell holds, its name unless given
     */
    public record Link(
            String column,
            String relationship,
            @Nullable Direction direction,
            @Nullable String type,
            @Nullable String property) {}

    @SuppressWarnings("NullAway") // read from JSON, where a member may be missing
    public TableMapping {
        columns = columns == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        relationships = relationships == null ? List.of() : List.copyOf(relationships);
    }

    /** The separator that counts. */
    String listSeparator() {
        return separator == null || separator.isEmpty() ? ";" : separator;
    }
}
