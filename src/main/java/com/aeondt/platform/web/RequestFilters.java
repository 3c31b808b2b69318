package com.aeondt.platform.web;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;

/**
 * The order of the servlet filters around the security chain, which knows who is asking. What comes after it sees the
 * {@link com.aeondt.platform.Caller} and the {@link com.aeondt.platform.Tenant}.
 */
public final class RequestFilters {

    /** Refuses requests while the server is not ready, before anything needs a store. */
    public static final int READINESS = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 20;

    /** Refuses bodies that are too long, before anything reads them. */
    public static final int BODY_LIMIT = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10;

    /** Where the request stands in the event log. */
    public static final int CAUSALITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 20;

    /** One transaction around a request with an idempotency key; innermost. */
    public static final int IDEMPOTENCY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 30;

    private RequestFilters() {}
}
