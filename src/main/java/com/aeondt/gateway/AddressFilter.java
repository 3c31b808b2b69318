package com.aeondt.gateway;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only the configured networks in; health and readiness answer everybody, or a load balancer would be blind. */
final class AddressFilter extends OncePerRequestFilter {

    private final List<IpAddressMatcher> allowed;

    AddressFilter(List<String> networks) {
        this.allowed = networks.stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!allowed.isEmpty()
                && !Paths.PROBES.matches(request)
                && allowed.stream().noneMatch(network -> network.matches(request.getRemoteAddr()))) {
            throw new AeonException(PlatformError.FORBIDDEN, "This address may not call the server.");
        }
        chain.doFilter(request, response);
    }
}
