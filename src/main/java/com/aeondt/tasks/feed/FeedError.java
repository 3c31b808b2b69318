package com.aeondt.tasks.feed;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which work with calendar feeds is refused. */
enum FeedError implements ErrorCode {
    NOT_FOUND(
            "feed-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such feed",
            "The address was mistyped or withdrawn, or its owner has left: POST /feed-tokens makes a new one."),
    TOKEN_NOT_FOUND(
            "feed-token-not-found",
            ErrorKind.NOT_FOUND,
            "You have no such feed token",
            "GET /feed-tokens lists yours."),
    USERS_ONLY(
            "feed-token-users-only",
            ErrorKind.FORBIDDEN,
            "Only users have feed tokens",
            "An API key reads feeds by itself, in the header X-API-Key; log in as a user to make a feed token.");

    private final Definition definition;

    FeedError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
