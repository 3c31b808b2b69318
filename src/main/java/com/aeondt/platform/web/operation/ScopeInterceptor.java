package com.aeondt.platform.web.operation;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Public;
import com.aeondt.platform.web.RequiresScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to an operation of the API when its caller holds the scope that the operation names. An
 * operation that names none is refused to everybody.
 */
final class ScopeInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && AnnotatedElementUtils.hasAnnotation(operation.getBeanType(), ApiController.class)
                && !operation.hasMethodAnnotation(Public.class)) {
            check(operation.getMethodAnnotation(RequiresScope.class));
        }
        return true;
    }

    private static void check(@Nullable RequiresScope required) {
        var caller = Caller.bound()
                .orElseThrow(() -> new AeonException(
                        PlatformError.UNAUTHENTICATED, "Send `Authorization: Bearer <token>` or `X-API-Key`."));
        if (required == null) {
            throw new AeonException(PlatformError.FORBIDDEN, "This operation is open to nobody.");
        }
        String scope = required.value();
        if (!scope.equals(RequiresScope.ANY) && !caller.may(scope)) {
            throw new AeonException(PlatformError.FORBIDDEN, "This operation needs the scope " + scope + ".")
                    .with("requiredScope", scope);
        }
    }
}
