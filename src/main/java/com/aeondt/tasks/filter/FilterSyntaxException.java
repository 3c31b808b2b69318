package com.aeondt.tasks.filter;

/** A filter in words that cannot be understood. */
final class FilterSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int at;

    /** @param at where, from 0 */
    FilterSyntaxException(String message, int at) {
        super(message);
        this.at = at;
    }

    int at() {
        return at;
    }
}
