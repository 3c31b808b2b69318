package com.aeondt.tasks.todofile;

/**
 * Something in a file that a person should look at. The file is kept as it is in any case.
 *
 * @param line counted from 1
 * @param column counted from 1, in Unicode code points
 * @param code which rule, kebab-case, such as {@code unknown-state}
 * @param severity what the finding means for the entry
 * @param message what is wrong, for a person
 */
public record Finding(int line, int column, String code, Severity severity, String message) {

    /** What a finding means for the entry it is in. */
    public enum Severity {
        /** The entry could not be read: it stays text and no task follows from it. */
        ERROR,
        /** The entry is a task; a part of it is missing or was not understood. */
        WARNING
    }

    static Finding error(int line, int column, String code, String message) {
        return new Finding(line, column, code, Severity.ERROR, message);
    }

    static Finding warning(int line, int column, String code, String message) {
        return new Finding(line, column, code, Severity.WARNING, message);
    }
}
