package com.aeondt.tasks.discussion;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which what people say about a task is refused. */
enum DiscussionError implements ErrorCode {
    COMMENT_NOT_FOUND(
            "comment-not-found",
            ErrorKind.NOT_FOUND,
            "The task has no such comment",
            "GET /tasks/{key}/comments lists them."),
    COMMENT_OF_SOMEBODY_ELSE(
            "comment-of-somebody-else",
            ErrorKind.FORBIDDEN,
            "Only the author changes a comment",
            "Answer with a comment of your own."),
    LINK_NOT_FOUND(
            "task-link-not-found",
            ErrorKind.NOT_FOUND,
            "The task has no such link",
            "GET /tasks/{key}/links lists them."),
    LINK_EXISTS(
            "task-link-exists",
            ErrorKind.CONFLICT,
            "The task is linked to this already",
            "There is nothing to do; GET /tasks/{key}/links shows the link."),
    WORK_LOG_NOT_FOUND(
            "work-log-not-found",
            ErrorKind.NOT_FOUND,
            "The task has no such work log",
            "GET /tasks/{key}/worklogs lists them.");

    private final Definition definition;

    DiscussionError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
