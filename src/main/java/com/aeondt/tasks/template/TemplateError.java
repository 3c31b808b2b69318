package com.aeondt.tasks.template;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work on templates is refused. */
enum TemplateError implements ErrorCode {
    NOT_FOUND(
            "task-template-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such task template",
            "GET /task-templates lists them."),
    NAME_TAKEN(
            "task-template-name-taken",
            ErrorKind.CONFLICT,
            "Another template has this name",
            "Choose another name, or delete that template first.");

    private final Definition definition;

    TemplateError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
