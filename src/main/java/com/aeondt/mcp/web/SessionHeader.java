package com.aeondt.mcp.web;

import com.aeondt.mcp.protocol.McpServer;
import com.aeondt.mcp.protocol.McpSessions;
import com.aeondt.mcp.protocol.Owner;
import com.aeondt.mcp.protocol.Session;
import io.modelcontextprotocol.spec.HttpHeaders;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;

/** What the headers of a message say: whose session, which version, which forms of answer. */
final class SessionHeader {

    private SessionHeader() {}

    /** The session that the request names; otherwise the refusal has been written. */
    static Optional<Session> read(HttpServletRequest request, HttpServletResponse response, McpSessions sessions)
            throws IOException {
        var version = request.getHeader(HttpHeaders.PROTOCOL_VERSION);
        if (version != null && !McpServer.VERSIONS.contains(version)) {
            ProtocolErrors.write(
                    response,
                    400,
                    ErrorCodes.INVALID_REQUEST,
                    "This version of the protocol is not spoken here; spoken: " + String.join(", ", McpServer.VERSIONS)
                            + ".");
            return Optional.empty();
        }
        var id = request.getHeader(HttpHeaders.MCP_SESSION_ID);
        if (id == null) {
            ProtocolErrors.write(
                    response, 400, ErrorCodes.INVALID_REQUEST, "Initialize first, then send Mcp-Session-Id.");
            return Optional.empty();
        }
        var session = sessions.find(id, Owner.current());
        if (session.isEmpty()) {
            ProtocolErrors.write(
                    response, 404, ErrorCodes.INVALID_REQUEST, "There is no such session: begin a new one.");
        }
        return session;
    }

    /** Whether the client reads server-sent events. */
    static boolean acceptsEvents(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept")).stream()
                .anyMatch(value -> value.contains("text/event-stream") || value.contains("*/*"));
    }
}
