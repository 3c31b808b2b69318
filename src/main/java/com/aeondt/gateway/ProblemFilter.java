package com.aeondt.gateway;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.ErrorKind;
import com.aeondt.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns what a later filter throws into a problem document, as the advice of the controllers does for theirs. */
final class ProblemFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    ProblemFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AccessDeniedException | AuthenticationException e) {
            throw e;
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            if (e instanceof AeonException refused && refused.code().kind() == ErrorKind.UNAUTHENTICATED) {
                Challenge.write(request, response, "invalid_token");
            }
            problems.write(request, response, e);
        }
    }
}
