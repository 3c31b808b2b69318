package com.aeondt.tasks.filter;

import java.util.List;

/** What a filter in words says, taken apart. */
sealed interface FilterTerm {

    /** Every one of them. */
    record All(List<FilterTerm> terms) implements FilterTerm {}

    /** At least one of them. */
    record Any(List<FilterTerm> terms) implements FilterTerm {}

    /** Not this. */
    record Not(FilterTerm term) implements FilterTerm {}

    /** A part of the title or key. */
    record Words(String text) implements FilterTerm {}

    /**
     * A field against values: any of them, or none of them with {@link Comparison#DIFFERS}.
     *
     * @param at where the field's name stands in the text, from 0
     */
    record Compare(FilterField field, Comparison comparison, List<String> values, int at) implements FilterTerm {}

    /** How a field is held against a value. */
    enum Comparison {
        EQUALS("="),
        DIFFERS("<>"),
        BELOW("<"),
        UP_TO("<="),
        ABOVE(">"),
        FROM(">=");

        private final String sql;

        Comparison(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        boolean ordered() {
            return this != EQUALS && this != DIFFERS;
        }
    }
}
