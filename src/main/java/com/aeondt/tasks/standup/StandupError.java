package com.aeondt.tasks.standup;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work on standups is refused. */
enum StandupError implements ErrorCode {
    NOT_FOUND("standup-not-found", ErrorKind.NOT_FOUND, "There is no such standup", "GET /standups lists them."),
    EXISTS(
            "standup-exists",
            ErrorKind.CONFLICT,
            "The day has its standup already",
            "Put your entry into the one that `standup` names."),
    UNREADABLE(
            "standup-unreadable",
            ErrorKind.INVALID,
            "The text does not answer the three questions",
            "Begin lines with Yesterday:, Today: and Blockers:, or send the answers as JSON.");

    private final Definition definition;

    StandupError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
