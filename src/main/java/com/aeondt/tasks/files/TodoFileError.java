package com.aeondt.tasks.files;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work on todo files is refused. */
enum TodoFileError implements ErrorCode {
    NOT_FOUND(
            "todo-file-not-found",
            ErrorKind.NOT_FOUND,
            "The project has no such todo file",
            "GET /todo-files lists them; write it with PUT and If-None-Match: *."),
    UNKNOWN_NAME(
            "todo-file-name",
            ErrorKind.NOT_FOUND,
            "Todo files have fixed names",
            "They are called current.todo, backlog.todo and SOT.md."),
    NOT_UTF8(
            "todo-file-not-utf8",
            ErrorKind.INVALID,
            "The file is not UTF-8",
            "`offset` counts the bytes before the first one that does not fit."),
    CONFLICT_NOT_FOUND(
            "todo-conflict-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such conflict",
            "GET /todo-files/conflicts lists those that are open."),
    CONFLICT_RESOLVED(
            "todo-conflict-resolved",
            ErrorKind.CONFLICT,
            "The conflict has been resolved already",
            "Read it to see how."),
    NOT_AN_ENTRY(
            "todo-not-an-entry",
            ErrorKind.INVALID,
            "The text is not one entry of a todo file",
            "docs/todo-format.md has the form of entries; send one, with the id the conflict is about.");

    private final Definition definition;

    TodoFileError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
