package com.aeondt.tasks.filter;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work on kept filters is refused. */
enum FilterError implements ErrorCode {
    NOT_FOUND(
            "task-filter-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such filter",
            "Name it by its id or name; GET /task-filters lists yours and those that are shared."),
    NAME_TAKEN(
            "task-filter-name-taken",
            ErrorKind.CONFLICT,
            "You have a filter of this name already",
            "Change that one, or choose another name."),
    OF_SOMEBODY_ELSE(
            "task-filter-of-somebody-else",
            ErrorKind.FORBIDDEN,
            "Only its owner changes a filter",
            "Keep one of your own with the same expression.");

    private final Definition definition;

    FilterError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
