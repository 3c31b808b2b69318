package com.aeondt.mcp.web;

import com.aeondt.platform.PlatformError;
import com.aeondt.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** On the MCP server's own port there is nothing else. */
final class OwnPortFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;
    private final OwnPort port;

    OwnPortFilter(ProblemWriter problems, OwnPort port) {
        this.problems = problems;
        this.port = port;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (port.is(request.getLocalPort()) && !McpPaths.matches(request.getRequestURI())) {
            problems.write(request, response, PlatformError.NO_SUCH_PATH, "Only the MCP server answers on this port.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
