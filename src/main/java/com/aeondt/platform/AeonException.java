package com.aeondt.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal or failure that the client is told about. The detail is written for the client: it is safe to show and says
 * what to do; internals go into the cause, which is logged and never shown.
 */
public final class AeonException extends RuntimeException {

    private final ErrorCode code;
    private final Map<String, Object> context = new LinkedHashMap<>();
    private final List<Violation> violations;
    private @Nullable Duration retryAfter;

    public AeonException(ErrorCode code, String detail) {
        this(code, detail, List.of(), null);
    }

    public AeonException(ErrorCode code, String detail, Throwable cause) {
        this(code, detail, List.of(), cause);
    }

    public AeonException(ErrorCode code, String detail, List<Violation> violations) {
        this(code, detail, violations, null);
    }

    private AeonException(ErrorCode code, String detail, List<Violation> violations, @Nullable Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    /** Adds a member to the problem document, such as the id that was not found. */
    public AeonException with(String name, Object value) {
        context.put(name, value);
        return this;
    }

    /** Tells the client when to try again; becomes {@code Retry-After}. */
    public AeonException retryAfter(Duration delay) {
        this.retryAfter = delay;
        return this;
    }

    public ErrorCode code() {
        return code;
    }

    /** The text for the client. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> context() {
        return Map.copyOf(context);
    }

    public List<Violation> violations() {
        return violations;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
