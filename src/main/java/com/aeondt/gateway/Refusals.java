package com.aeondt.gateway;

import com.aeondt.auth.AuthError;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What Spring Security refuses, in our problem documents and with the challenge of RFC 6750. */
record Refusals(ProblemWriter problems) implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof OAuth2AuthenticationException) {
            Challenge.write(request, response, "invalid_token");
            problems.write(
                    request,
                    response,
                    new AeonException(AuthError.INVALID_TOKEN, "The access token is not valid, or not any more."));
            return;
        }
        Challenge.write(request, response, null);
        problems.write(
                request,
                response,
                new AeonException(PlatformError.UNAUTHENTICATED, "Send a bearer token or an API key."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        problems.write(
                request, response, new AeonException(PlatformError.FORBIDDEN, "You may not call this operation."));
    }
}
