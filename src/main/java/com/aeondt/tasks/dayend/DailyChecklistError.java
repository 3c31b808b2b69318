package com.aeondt.tasks.dayend;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work on checklists is refused. */
enum DailyChecklistError implements ErrorCode {
    NOT_FOUND(
            "daily-checklist-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such checklist",
            "GET /daily-checklists lists them."),
    EXISTS(
            "daily-checklist-exists",
            ErrorKind.CONFLICT,
            "You have your checklist for that day already",
            "Tick off the items of the one that `checklist` names."),
    TOO_EARLY(
            "daily-checklist-too-early",
            ErrorKind.INVALID,
            "That day has not come yet",
            "Send today, where the tenant is, or an earlier day."),
    NOT_YOURS(
            "daily-checklist-not-yours",
            ErrorKind.FORBIDDEN,
            "The checklist is somebody else's",
            "Everybody ticks off their own; POST /daily-checklists begins yours.");

    private final Definition definition;

    DailyChecklistError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
