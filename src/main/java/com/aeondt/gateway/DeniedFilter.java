package com.aeondt.gateway;

import com.aeondt.auth.audit.DeniedAttempts;
import com.aeondt.platform.Caller;
import com.aeondt.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has whoever is turned away written into the audit log: not authenticated, not allowed, or too often. */
final class DeniedFilter extends OncePerRequestFilter {

    private static final Set<Integer> DENIED = Set.of(401, 403, 429);

    private final DeniedAttempts attempts;

    DeniedFilter(DeniedAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (DENIED.contains(response.getStatus())) {
            var code = request.getAttribute(ProblemWriter.CODE);
            attempts.note(
                    request.getRemoteAddr(),
                    code == null ? Integer.toString(response.getStatus()) : code.toString(),
                    request.getMethod() + " " + request.getRequestURI(),
                    caller());
        }
    }

    private static Optional<Caller> caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof IdentityAuthentication known
                ? Optional.of(new Caller(
                        known.getPrincipal().kind(), known.getPrincipal().id(), known.getName(), Set.of()))
                : Optional.empty();
    }
}
