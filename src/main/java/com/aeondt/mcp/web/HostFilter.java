package com.aeondt.mcp.web;

import com.aeondt.mcp.McpError;
import com.aeondt.mcp.McpProperties;
import com.aeondt.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the MCP server's own names only, and scripts of known origins only: a browser that follows a stranger's name to
 * this machine (DNS rebinding) is refused.
 */
final class HostFilter extends OncePerRequestFilter {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    private final ProblemWriter problems;
    private final Set<String> hosts;
    private final Set<String> origins;

    HostFilter(ProblemWriter problems, McpProperties settings) {
        this.problems = problems;
        this.hosts = settings.allowedHosts().stream().map(HostFilter::plain).collect(Collectors.toSet());
        this.origins = Set.copyOf(settings.allowedOrigins());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hosts.contains(plain(request.getServerName())) && allowed(request.getHeader("Origin"))) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    request, response, McpError.HOST_REFUSED, "The MCP server does not answer to this name or origin.");
        }
    }

    private boolean allowed(@Nullable String origin) {
        if (origin == null || origins.contains(origin)) {
            return true;
        }
        try {
            var host = URI.create(origin).getHost();
            return host != null && LOOPBACK.contains(plain(host)) && hosts.contains(plain(host));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String plain(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
    }
}
