package com.aeondt.gateway.ratelimit;

import com.aeondt.platform.AeonException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Lets a request on, or refuses it with 429; says in either answer what is left. Each request counts once, however often it is
 * dispatched.
 */
record RateLimitFilter(RequestMatcher except, Function<HttpServletRequest, Decision> limiter) implements Filter {

    /** Where the latest decision about a request is found. */
    static final String DECISION = Decision.class.getName();

    @Override
    public void doFilter(ServletRequest incoming, ServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        var request = (HttpServletRequest) incoming;
        if (request.getDispatcherType() == DispatcherType.REQUEST && !except.matches(request)) {
            decide(request, (HttpServletResponse) answer);
        }
        chain.doFilter(incoming, answer);
    }

    private void decide(HttpServletRequest request, HttpServletResponse response) {
        var decision = limiter.apply(request);
        request.setAttribute(DECISION, decision);
        RateLimitHeaders.write(response, decision.allowances());
        if (!decision.admitted()) {
            var wait = decision.retryAfter();
            throw new AeonException(
                            RateLimitError.RATE_LIMITED,
                            "You have used up what you may send for now. Go on in %d seconds."
                                    .formatted(Math.max(1, wait.plusMillis(999).toSeconds())))
                    .retryAfter(wait);
        }
    }
}
