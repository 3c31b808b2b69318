package com.aeondt.platform;

/**
 * The few ways a request can fail, each with the HTTP status it becomes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15">RFC 9110, section 15</a>
 */
public enum ErrorKind {
    /** The request cannot be understood or breaks a rule that the client can check itself. */
    INVALID(400),
    /** Nobody is known to be asking. */
    UNAUTHENTICATED(401),
    /** Somebody known is asking for what they may not have. */
    FORBIDDEN(403),
    /** There is no such thing, or the caller must not learn that there is. */
    NOT_FOUND(404),
    /** The path exists, the method does not. */
    METHOD_NOT_ALLOWED(405),
    /** None of the representations the client accepts can be produced. */
    NOT_ACCEPTABLE(406),
    /** The client sends its request too slowly. */
    TOO_SLOW(408),
    /** The state of the resource does not allow it, or the same request is still in progress. */
    CONFLICT(409),
    /** {@code If-Match} or {@code If-None-Match} does not hold. */
    STALE(412),
    /** A limit on the size of the request. */
    TOO_LARGE(413),
    /** The media type of the body is not one that is read here. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** An idempotency key came back with another request. */
    KEY_REUSED(422),
    /** {@code If-Match} or {@code Idempotency-Key} is missing where it is needed. */
    PRECONDITION_REQUIRED(428),
    /** Too many requests; the answer says when to come back. */
    RATE_LIMITED(429),
    /** Our mistake. */
    INTERNAL(500),
    /** Something this operation depends on is away or busy; the answer says when to come back. */
    UNAVAILABLE(503),
    /** The time that the request was given is over. */
    TIMED_OUT(504);

    private final int status;

    ErrorKind(int status) {
        this.status = status;
    }

    /** The HTTP status code of this kind. */
    public int status() {
        return status;
    }
}
