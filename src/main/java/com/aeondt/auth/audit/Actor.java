package com.aeondt.auth.audit;

import com.aeondt.auth.RequestOrigin;
import com.aeondt.platform.Caller;
import org.slf4j.MDC;

/**
 * Who does something, and from where.
 *
 * @param kind {@code USER}, {@code API_KEY} or {@code SYSTEM}
 * @param id the user's or the key's id
 * @param name for people
 * @param address the client's address; empty for work that no request asked for
 * @param requestId the request's id; empty without one
 * @param traceId the trace it belongs to; empty without one
 */
public record Actor(String kind, String id, String name, String address, String requestId, String traceId) {

    /** Whoever is asking now. */
    static Actor current() {
        return of(Caller.current());
    }

    static Actor of(Caller caller) {
        return new Actor(
                caller.kind().name(),
                caller.id().toString(),
                caller.name(),
                RequestOrigin.address(),
                text(MDC.get("requestId")),
                text(MDC.get("traceId")));
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
