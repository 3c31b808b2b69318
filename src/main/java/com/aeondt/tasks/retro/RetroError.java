package com.aeondt.tasks.retro;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work on retrospectives is refused. */
enum RetroError implements ErrorCode {
    NOT_FOUND(
            "retrospective-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such retrospective",
            "GET /retrospectives lists them."),
    SPRINT_UNKNOWN(
            "retrospective-sprint-unknown",
            ErrorKind.NOT_FOUND,
            "There is no such sprint to look back at",
            "GET /sprints lists them; leave `sprint` out to look back at something else."),
    ITEM_NOT_FOUND(
            "retrospective-item-not-found",
            ErrorKind.NOT_FOUND,
            "The retrospective has no such item",
            "GET /retrospectives/{id} shows its items."),
    ALREADY_PROMOTED(
            "retrospective-item-promoted", ErrorKind.CONFLICT, "The item is a task already", "`task` names it.");

    private final Definition definition;

    RetroError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
