package com.aeondt.auth;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the present request comes from. */
public final class RequestOrigin {

    private static final String NOWHERE = "";

    private RequestOrigin() {}

    /** The client's address as the trusted proxies report it; empty for work that no request asked for. */
    public static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : NOWHERE;
    }
}
