package com.aeondt.gateway;

import com.aeondt.auth.Identities;
import com.aeondt.auth.attempts.SecretAttempts;
import com.aeondt.auth.attempts.SecretKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates by {@code X-API-Key}, or by a key sent as the bearer token, which is all that OpenAI's clients can do. A
 * request with both a key and a bearer token is taken by its token.
 */
final class ApiKeyFilter extends OncePerRequestFilter {

    static final String HEADER = "X-API-Key";

    private static final String BEARER = "Bearer ";
    private static final String KEY_AS_TOKEN = BEARER + "aeon_";

    private final Identities identities;
    private final SecretAttempts attempts;

    ApiKeyFilter(Identities identities, SecretAttempts attempts) {
        this.identities = identities;
        this.attempts = attempts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.PROBES.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = bearerKey(request).orElseGet(() -> request.getHeader(HEADER));
        if (key != null && SecurityContextHolder.getContext().getAuthentication() == null) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    new IdentityAuthentication(attempts.counted(SecretKind.API_KEY, () -> identities.ofKey(key))));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** The API key that stands where a token would. */
    static Optional<String> bearerKey(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, KEY_AS_TOKEN, 0, KEY_AS_TOKEN.length())
                ? Optional.of(authorization.substring(BEARER.length()))
                : Optional.empty();
    }
}
