package com.aeondt.tasks.project;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work on projects is refused. */
enum ProjectError implements ErrorCode {
    NOT_FOUND(
            "project-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such project",
            "Name the project by its id or its key; GET /projects lists them."),
    KEY_TAKEN(
            "project-key-taken",
            ErrorKind.CONFLICT,
            "Another project has this key",
            "Choose another key: it stands before the number of every task of the project."),
    IN_USE(
            "project-in-use",
            ErrorKind.CONFLICT,
            "The project is not empty",
            "Only a project without tasks, sprints, todo files and git remotes is deleted, and never the standard one.");

    private final Definition definition;

    ProjectError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
