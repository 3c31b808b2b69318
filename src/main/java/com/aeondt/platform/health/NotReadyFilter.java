package com.aeondt.platform.health;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks clients to come back while the schemas are not there yet. */
final class NotReadyFilter extends OncePerRequestFilter {

    private static final Duration RETRY = Duration.ofSeconds(2);

    private final BooleanSupplier migrated;
    private final ProblemWriter problems;

    NotReadyFilter(BooleanSupplier migrated, ProblemWriter problems) {
        this.migrated = migrated;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (migrated.getAsBoolean()) {
            chain.doFilter(request, response);
            return;
        }
        problems.write(
                request,
                response,
                new AeonException(PlatformError.NOT_READY, "The server is starting: its database is not there yet.")
                        .retryAfter(RETRY));
    }
}
