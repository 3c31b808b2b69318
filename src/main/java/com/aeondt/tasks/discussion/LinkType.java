package com.aeondt.tasks.discussion;

/** What a task can be linked to. */
public enum LinkType {
    COMMIT,
    PULL_REQUEST,
    INCIDENT,
    DEPLOYMENT,
    DOCUMENT,
    OTHER
}
