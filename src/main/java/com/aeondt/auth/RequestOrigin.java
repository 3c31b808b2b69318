package com.aeondt.auth;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the present request comes from. */
public final class RequestOrigin {

    private static final String NOWHERE = "";

    private static final ScopedValue<String> KEPT = ScopedValue.newInstance();

    private RequestOrigin() {}

    /** Does work of a request elsewhere than on its thread, which is from the same address. */
    public static void from(String address, Runnable work) {
        ScopedValue.where(KEPT, address).run(work);
    }

    /** The client's address as the trusted proxies report it; empty for work that no request asked for. */
    public static String address() {
        if (KEPT.isBound()) {
            return KEPT.get();
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : NOWHERE;
    }
}
