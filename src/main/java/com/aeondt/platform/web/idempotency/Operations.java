package com.aeondt.platform.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds out which operation a request is for, before the dispatcher does. */
final class Operations {

    private static final Logger log = LoggerFactory.getLogger(Operations.class);

    private final RequestMappingHandlerMapping mapping;

    Operations(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** Whether the operation's answers are stored. A request without an operation is left to the dispatcher to refuse. */
    boolean store(HttpServletRequest request) {
        try {
            if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            var found = mapping.getHandler(request);
            return found != null
                    && found.getHandler() instanceof HandlerMethod operation
                    && KeyPolicy.of(operation) != KeyPolicy.EXCLUDED;
        } catch (Exception unmapped) {
            log.debug("No operation for {}", request.getRequestURI(), unmapped);
            return false;
        }
    }
}
