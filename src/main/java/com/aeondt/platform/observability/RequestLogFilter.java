package com.aeondt.platform.observability;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes one line for each request when it is over, with its trace, customer, endpoint and time, and counts it. The trace
 * id stands in every line of the log that the request causes, and in its answer.
 */
final class RequestLogFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger("com.aeondt.access");

    private final RequestMetrics metrics;

    RequestLogFilter(RequestMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begin = System.nanoTime();
        String trace = Trace.of(request);
        response.setHeader(Trace.HEADER, trace);
        boolean failed = true;
        MDC.put(Trace.FIELD, trace);
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            MDC.remove(Trace.FIELD);
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtTheEnd(request, response, begin));
            } else {
                over(request, failed ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus(), begin);
            }
        }
    }

    private void over(HttpServletRequest request, int status, long begin) {
        long nanos = System.nanoTime() - begin;
        var endpoint = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var customer = request.getAttribute(CallerLogFilter.CUSTOMER);
        var line = log.atInfo().addKeyValue(Trace.FIELD, Trace.of(request));
        (customer == null ? line : line.addKeyValue(CallerLogFilter.CUSTOMER, customer))
                .addKeyValue("method", request.getMethod())
                .addKeyValue("endpoint", endpoint == null ? "none" : endpoint.toString())
                .addKeyValue("status", status)
                .addKeyValue("responseTimeMs", TimeUnit.NANOSECONDS.toMillis(nanos))
                .log("{} {} {}", request.getMethod(), request.getRequestURI(), status);
        metrics.count(request.getMethod(), status, nanos);
    }

    /** A stream is over when its last byte is. */
    private final class AtTheEnd implements AsyncListener {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final long begin;

        AtTheEnd(HttpServletRequest request, HttpServletResponse response, long begin) {
            this.request = request;
            this.response = response;
            this.begin = begin;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            over(request, response.getStatus(), begin);
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
