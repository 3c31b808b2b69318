package com.aeondt.gateway.ratelimit;

import com.aeondt.platform.AeonException;
import java.util.UUID;

/**
 * Who a quota is for.
 *
 * @param text {@code tenant} for all callers of the tenant together, else the id of one user or API key
 */
public record LimitSubject(String text) {

    static final LimitSubject TENANT = new LimitSubject("tenant");

    /**
     * Reads a subject as clients write it.
     *
     * @throws AeonException {@link RateLimitError#UNKNOWN_SUBJECT}
     */
    static LimitSubject parse(String text) {
        if (text.equals(TENANT.text)) {
            return TENANT;
        }
        try {
            return of(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            throw new AeonException(
                    RateLimitError.UNKNOWN_SUBJECT, "A limit is for `tenant`, or for the id of a user or an API key.");
        }
    }

    static LimitSubject of(UUID principal) {
        return new LimitSubject(principal.toString());
    }
}
