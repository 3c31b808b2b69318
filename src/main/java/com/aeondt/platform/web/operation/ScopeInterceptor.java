package com.aeondt.platform.web.operation;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Public;
import com.aeondt.platform.web.RequiresScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to an operation of the API when its caller holds the scope that the operation names. An
 * operation that names none is refused to everybody.
 */
final class ScopeInterceptor implements HandlerInterceptor {

    /**
     * What an operation asks of its caller, read off its annotations once.
     *
     * @param guarded whether it is one of the API that is not open to everybody
     * @param scope null when it names none
     */
    private record Rule(boolean guarded, @Nullable String scope) {

        static Rule of(HandlerMethod operation) {
            var named = operation.getMethodAnnotation(RequiresScope.class);
            return new Rule(
                    AnnotatedElementUtils.hasAnnotation(operation.getBeanType(), ApiController.class)
                            && !operation.hasMethodAnnotation(Public.class),
                    named == null ? null : named.value());
        }
    }

    /** A method may be inherited by several controllers. */
    private record Key(Class<?> controller, Method method) {}

    private final Map<Key, Rule> rules = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            var rule = rules.computeIfAbsent(
                    new Key(operation.getBeanType(), operation.getMethod()), key -> Rule.of(operation));
            if (rule.guarded()) {
                check(rule.scope());
            }
        }
        return true;
    }

    private static void check(@Nullable String scope) {
        var caller = Caller.bound()
                .orElseThrow(() -> new AeonException(
                        PlatformError.UNAUTHENTICATED, "Send `Authorization: Bearer <token>` or `X-API-Key`."));
        if (scope == null) {
            throw new AeonException(PlatformError.FORBIDDEN, "This operation is open to nobody.");
        }
        if (!scope.equals(RequiresScope.ANY) && !caller.may(scope)) {
            throw new AeonException(PlatformError.FORBIDDEN, "This operation needs the scope " + scope + ".")
                    .with("requiredScope", scope);
        }
    }
}
