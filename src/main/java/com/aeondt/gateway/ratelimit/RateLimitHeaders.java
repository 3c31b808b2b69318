package com.aeondt.gateway.ratelimit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * Tells a client where it stands.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields for HTTP</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651">RFC 9651, Structured Field Values</a>
 */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    /** Such as {@code "principal";q=100;w=60} and {@code "principal";r=99;t=42}, comma-separated when there are several. */
    static void write(HttpServletResponse response, List<Allowance> allowances) {
        var policy = new StringBuilder();
        var state = new StringBuilder();
        for (var allowance : allowances) {
            name(policy, allowance)
                    .append(";q=")
                    .append(allowance.quota().requests())
                    .append(";w=")
                    .append(allowance.quota().window().toSeconds());
            name(state, allowance)
                    .append(";r=")
                    .append(allowance.remaining())
                    .append(";t=")
                    .append(allowance.resetSeconds());
        }
        response.setHeader("RateLimit-Policy", policy.toString());
        response.setHeader("RateLimit", state.toString());
    }

    private static StringBuilder name(StringBuilder list, Allowance allowance) {
        return list.append(list.isEmpty() ? "\"" : ", \"")
                .append(allowance.name())
                .append('"');
    }
}
