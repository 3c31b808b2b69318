package com.aeondt.auth.factors;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Identity;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.web.RequiresStepUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to an operation with {@link RequiresStepUp} when its session has shown a fresh second factor. */
final class StepUpInterceptor implements HandlerInterceptor {

    private final AllRequiredFactorsAuthorizationManager<Object> freshFactor;

    StepUpInterceptor(StepUpProperties settings) {
        this.freshFactor = AllRequiredFactorsAuthorizationManager.builder()
                .requireFactor(
                        factor -> factor.authority(Identity.SECOND_FACTOR).validDuration(settings.life()))
                .build();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && operation.hasMethodAnnotation(RequiresStepUp.class)) {
            var decision = freshFactor.authorize(
                    () -> SecurityContextHolder.getContext().getAuthentication(), request);
            if (!decision.isGranted()) {
                throw new AeonException(
                        AuthError.STEP_UP_REQUIRED, "Show your second factor again: POST /api/v1/auth/step-up.");
            }
        }
        return true;
    }
}
