package com.aeondt.platform.web.operation;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import com.aeondt.platform.web.ApiController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that the operation does not know, and a second value for one that takes one. */
final class ParameterInterceptor implements HandlerInterceptor {

    private final Map<Method, QueryParameters> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null
                && !query.isEmpty()
                && handler instanceof HandlerMethod operation
                && AnnotatedElementUtils.hasAnnotation(operation.getBeanType(), ApiController.class)) {
            check(query, known.computeIfAbsent(operation.getMethod(), method -> QueryParameters.of(operation)));
        }
        return true;
    }

    private static void check(String query, QueryParameters parameters) {
        var seen = new HashSet<String>();
        for (String part : query.split("&", -1)) {
            String name = name(part);
            if (name.isEmpty()) {
                continue;
            }
            if (!parameters.knows(name)) {
                throw unknown(name, parameters);
            }
            if (!seen.add(name) && !parameters.repeatable(name)) {
                throw new AeonException(
                        PlatformError.VALIDATION,
                        "The parameter '" + name + "' is given twice.",
                        List.of(new Violation(name, "repeated", "The parameter takes one value.")));
            }
        }
    }

    private static AeonException unknown(String name, QueryParameters parameters) {
        var allowed = parameters.names();
        return new AeonException(
                        PlatformError.UNKNOWN_PARAMETER,
                        "There is no parameter '%s' here; %s."
                                .formatted(
                                        name,
                                        allowed.isEmpty()
                                                ? "this operation takes none"
                                                : "allowed: " + String.join(", ", allowed)),
                        List.of(new Violation(name, "unknown-parameter", "The operation does not know it.")))
                .with("allowed", allowed);
    }

    private static String name(String part) {
        int end = part.indexOf('=');
        String raw = end < 0 ? part : part.substring(0, end);
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new AeonException(PlatformError.MALFORMED, "The query is not correctly percent-encoded.", malformed);
        }
    }
}
