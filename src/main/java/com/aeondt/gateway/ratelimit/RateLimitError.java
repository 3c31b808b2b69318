package com.aeondt.gateway.ratelimit;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which a rate limit can refuse. */
enum RateLimitError implements ErrorCode {
    RATE_LIMITED(
            "rate-limited",
            ErrorKind.RATE_LIMITED,
            "More requests than allowed",
            "Wait as long as Retry-After says. The RateLimit header of every answer says how much is left, and"
                    + " GET /api/v1/rate-limits/current which limits are yours."),
    UNKNOWN_SUBJECT(
            "rate-limit-subject-unknown",
            ErrorKind.NOT_FOUND,
            "There is nobody of this name to limit",
            "Name `tenant`, or the id of a user or an API key.");

    private final Definition definition;

    RateLimitError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
