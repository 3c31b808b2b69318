package com.aeondt.platform;

/** The ways to fail that belong to no business module. */
public enum PlatformError implements ErrorCode {
    MALFORMED(
            "malformed-request",
            ErrorKind.INVALID,
            "The request cannot be read",
            "Compare the request with the operation's schema in the OpenAPI document."),
    VALIDATION(
            "validation-failed",
            ErrorKind.INVALID,
            "Some values are not acceptable",
            "Each member of `errors` points at a value and says what is wrong with it."),
    UNKNOWN_PARAMETER(
            "unknown-parameter",
            ErrorKind.INVALID,
            "The query has a parameter this operation does not know",
            "Remove it, or check its spelling in the OpenAPI document."),
    BAD_CURSOR(
            "bad-cursor",
            ErrorKind.INVALID,
            "The page cursor is not one of ours or belongs to another query",
            "Start again without `cursor`; keep the filters the same from page to page."),
    NO_SUCH_PATH(
            "no-such-path",
            ErrorKind.NOT_FOUND,
            "There is nothing at this path",
            "The OpenAPI document at /v3/api-docs lists every path and version."),
    UNSUPPORTED_API_VERSION(
            "unsupported-api-version",
            ErrorKind.NOT_FOUND,
            "There is no such version of the API",
            "Use /api/v1; the OpenAPI document lists every version that is served."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            ErrorKind.METHOD_NOT_ALLOWED,
            "The path does not support this method",
            "The `Allow` header lists the methods it has."),
    NOT_ACCEPTABLE(
            "not-acceptable",
            ErrorKind.NOT_ACCEPTABLE,
            "None of the accepted media types can be produced",
            "Ask for application/json, or for what the OpenAPI document lists."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            ErrorKind.UNSUPPORTED_MEDIA_TYPE,
            "The body's media type is not read here",
            "Send application/json, or what the OpenAPI document lists."),
    PRECONDITION_REQUIRED(
            "precondition-required",
            ErrorKind.PRECONDITION_REQUIRED,
            "The change needs an If-Match header",
            "Read the resource and send its ETag as If-Match, so that nobody else's change is overwritten."),
    STALE(
            "stale-resource",
            ErrorKind.STALE,
            "The resource has changed since it was read",
            "Read it again and repeat the change on what you find."),
    CONCURRENT_CHANGE(
            "concurrent-change",
            ErrorKind.CONFLICT,
            "Somebody else changed the same thing at the same moment",
            "Read it again and repeat the change on what you find."),
    IDEMPOTENCY_KEY_REQUIRED(
            "idempotency-key-required",
            ErrorKind.PRECONDITION_REQUIRED,
            "The operation needs an Idempotency-Key header",
            "Send a fresh random key with each new intention, and the same key with its retries."),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            ErrorKind.KEY_REUSED,
            "The idempotency key was used for another request",
            "Use a fresh key for a new request; a retry must repeat the first body exactly."),
    REQUEST_IN_PROGRESS(
            "request-in-progress",
            ErrorKind.CONFLICT,
            "The same request is still being worked on",
            "Wait and retry with the same Idempotency-Key to get its answer."),
    TOO_LARGE(
            "request-too-large",
            ErrorKind.TOO_LARGE,
            "The request is larger than allowed",
            "docs/settings.md lists the limits."),
    TOO_SLOW(
            "request-too-slow",
            ErrorKind.TOO_SLOW,
            "The body arrives more slowly than allowed",
            "Send it without pauses; docs/settings.md names the least rate."),
    DEADLINE_EXCEEDED(
            "deadline-exceeded",
            ErrorKind.TIMED_OUT,
            "The request took longer than it was given",
            "Ask for less, or give it more time: Prefer: wait=N only shortens what the server allows."),
    UNAUTHENTICATED(
            "unauthenticated",
            ErrorKind.UNAUTHENTICATED,
            "The request is not authenticated",
            "Send `Authorization: Bearer <token>` or `X-API-Key`."),
    FORBIDDEN(
            "forbidden",
            ErrorKind.FORBIDDEN,
            "The caller may not do this",
            "The operation's scope is in the OpenAPI document; ask an administrator of the tenant for a role that has it."),
    JOB_NOT_FOUND("job-not-found", ErrorKind.NOT_FOUND, "There is no such job", "Jobs are kept for 30 days."),
    JOB_FINISHED(
            "job-finished",
            ErrorKind.CONFLICT,
            "The job has already ended",
            "Look at the job: there is nothing left to cancel."),
    PROJECTION_NOT_FOUND(
            "projection-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such projection",
            "GET /api/v1/projections lists them."),
    PROJECTION_WITHOUT_STATE(
            "projection-without-state",
            ErrorKind.CONFLICT,
            "The projection is derived from events only",
            "Replay its parked events; there is no state to rebuild it from or to compare it with."),
    TOO_MANY_STREAMS(
            "too-many-streams",
            ErrorKind.RATE_LIMITED,
            "Too many event streams are open",
            "Close one, or retry after the given time; one stream can carry every type."),
    PROJECTION_BEHIND(
            "projection-behind",
            ErrorKind.UNAVAILABLE,
            "The answer would be older than the client asked for",
            "Retry after the given time, or drop X-Aeon-Min-Sequence to accept an older answer."),
    PROJECTION_INCOMPLETE(
            "projection-incomplete",
            ErrorKind.UNAVAILABLE,
            "What answers this is being made anew",
            "Retry after the given time; GET /api/v1/projections shows how far it has come. What does not need it is answered as always."),
    NOT_READY(
            "not-ready",
            ErrorKind.UNAVAILABLE,
            "The server is starting, stopping or restoring",
            "Retry after the given time; /ready says when it is ready."),
    DEPENDENCY_UNAVAILABLE(
            "dependency-unavailable",
            ErrorKind.UNAVAILABLE,
            "A store this operation needs does not answer",
            "Retry after the given time; /actuator/health names the store."),
    INTERNAL(
            "internal-error",
            ErrorKind.INTERNAL,
            "Something went wrong on our side",
            "Report the traceId to whoever runs the server; the log has the cause under it.");

    private final Definition definition;

    PlatformError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
