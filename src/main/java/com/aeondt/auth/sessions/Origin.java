package com.aeondt.auth.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * Where a request came from, for the list of sessions and the audit log.
 *
 * @param address the client's address, as the trusted proxies report it
 * @param userAgent what the client calls itself, cut to 200 characters, without control characters
 */
public record Origin(String address, String userAgent) {

    private static final int MAX = 200;

    /** Where a request came from. */
    public static Origin of(HttpServletRequest request) {
        return new Origin(request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    public Origin {
        var plain = userAgent.replaceAll("\\p{C}", " ").strip();
        userAgent = plain.substring(0, Math.min(MAX, plain.length()));
    }
}
