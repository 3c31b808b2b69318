package com.aeondt.platform.web.idempotency;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.PlatformError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a POST whose idempotency key is missing, malformed, or of no use; runs after the scope has been checked. */
final class KeyInterceptor implements HandlerInterceptor {

    static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod()) && handler instanceof HandlerMethod operation) {
            check(request.getHeader(KeyPolicy.HEADER), KeyPolicy.of(operation));
        }
        return true;
    }

    private static void check(@Nullable String key, KeyPolicy policy) {
        if (key == null) {
            if (policy == KeyPolicy.REQUIRED) {
                throw new AeonException(
                        PlatformError.IDEMPOTENCY_KEY_REQUIRED,
                        "Send a fresh random Idempotency-Key, and the same one when you retry.");
            }
            return;
        }
        if (policy == KeyPolicy.EXCLUDED || Caller.bound().isEmpty()) {
            throw new AeonException(
                    PlatformError.MALFORMED, "This operation's answers are not stored: send no Idempotency-Key.");
        }
        if (!KEY.matcher(key).matches()) {
            throw new AeonException(
                    PlatformError.MALFORMED, "Idempotency-Key must be 1 to 255 visible ASCII characters.");
        }
    }
}
