package com.aeondt.platform.observability;

import com.aeondt.platform.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes whose request it is, for the lines it writes to the log; runs where that is known. */
final class CallerLogFilter extends OncePerRequestFilter {

    static final String CUSTOMER = "customerId";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var tenant = Tenant.bound();
        if (tenant.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String customer = tenant.get().toString();
        request.setAttribute(CUSTOMER, customer);
        MDC.put(CUSTOMER, customer);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(CUSTOMER);
        }
    }
}
