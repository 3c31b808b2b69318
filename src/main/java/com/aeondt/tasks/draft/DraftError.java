package com.aeondt.tasks.draft;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work on drafts is refused. */
enum DraftError implements ErrorCode {
    NOT_FOUND("draft-not-found", ErrorKind.NOT_FOUND, "There is no such draft", "GET /drafts lists them."),
    DECIDED(
            "draft-decided",
            ErrorKind.CONFLICT,
            "Somebody has decided about the draft already",
            "Ask for a new one with POST /drafts."),
    NOTHING_TO_TELL(
            "draft-nothing-to-tell",
            ErrorKind.CONFLICT,
            "There are no records to write about yet",
            "Wait until somebody has answered the standup.");

    private final Definition definition;

    DraftError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
