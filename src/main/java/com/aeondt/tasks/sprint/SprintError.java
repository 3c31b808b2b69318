package com.aeondt.tasks.sprint;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work on sprints is refused. */
enum SprintError implements ErrorCode {
    NOT_FOUND("sprint-not-found", ErrorKind.NOT_FOUND, "There is no such sprint", "GET /sprints lists them."),
    NOT_PLANNED(
            "sprint-not-planned",
            ErrorKind.CONFLICT,
            "The sprint has started already",
            "Only a planned sprint can be started or deleted."),
    NOT_ACTIVE(
            "sprint-not-active",
            ErrorKind.CONFLICT,
            "The sprint is not running",
            "Start it first; a completed sprint stays completed."),
    COMPLETED(
            "sprint-completed",
            ErrorKind.CONFLICT,
            "The sprint is completed",
            "Its record does not change any more; plan the next one."),
    ARTEFACTS_MISSING(
            "sprint-artefacts-missing",
            ErrorKind.CONFLICT,
            "The sprint is not planned to the end",
            "`missing` names what it needs before it starts: a goal, capacity, tasks, dependencies. `waiting` names the tasks that wait for something outside: take that in, or accept it."),
    ANOTHER_ACTIVE(
            "sprint-another-active",
            ErrorKind.CONFLICT,
            "Another sprint of the project is running",
            "Complete that one first."),
    TASK_NOT_IN_SPRINT(
            "sprint-task-missing",
            ErrorKind.NOT_FOUND,
            "The task is not in this sprint",
            "GET /tasks?sprint=… lists the sprint's tasks.");

    private final Definition definition;

    SprintError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
