package com.aeondt.mcp.web;

import com.aeondt.mcp.protocol.McpServer;
import com.aeondt.mcp.protocol.McpSessions;
import com.aeondt.mcp.protocol.Owner;
import com.aeondt.mcp.protocol.RunningCall;
import com.aeondt.mcp.protocol.Session;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.HttpHeaders;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * The protocol over HTTP: each message of a client is a POST. Who is asking has been settled before, as for any other request;
 * a session is looked up among that one's only.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports">MCP, Streamable HTTP</a>
 */
@RestController
@RequestMapping("/mcp")
class McpEndpoint {

    private final McpServer server;
    private final McpSessions sessions;
    private final McpJsonMapper json;

    McpEndpoint(McpServer server, McpSessions sessions, McpJsonMapper json) {
        this.server = server;
        this.sessions = sessions;
        this.json = json;
    }

    @PostMapping
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JSONRPCMessage message;
        try {
            var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            message = McpSchema.deserializeJsonRpcMessage(json, body);
        } catch (IllegalArgumentException | IOException | tools.jackson.core.JacksonException unreadable) {
            ProtocolErrors.write(response, 400, ErrorCodes.PARSE_ERROR, "The body is not one JSON-RPC message.");
            return;
        }
        if (message instanceof JSONRPCRequest asked && asked.method().equals(McpSchema.METHOD_INITIALIZE)) {
            begin(asked, response);
            return;
        }
        var session = SessionHeader.read(request, response, sessions);
        if (session.isPresent()) {
            answer(message, session.get(), request, response);
        }
    }

    @DeleteMapping
    void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = SessionHeader.read(request, response, sessions);
        session.ifPresent(found -> {
            sessions.end(found);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        });
    }

    private void begin(JSONRPCRequest asked, HttpServletResponse response) throws IOException {
        InitializeRequest request;
        try {
            request = json.convertValue(asked.params(), InitializeRequest.class);
        } catch (IllegalArgumentException | tools.jackson.core.JacksonException unreadable) {
            ProtocolErrors.write(response, 400, ErrorCodes.INVALID_PARAMS, "The parameters do not fit the method.");
            return;
        }
        var beginning = server.begin(request, Owner.current());
        response.setHeader(HttpHeaders.MCP_SESSION_ID, beginning.session().id());
        new MessageStream(response, json, false)
                .sendMessage(JSONRPCResponse.result(asked.id(), beginning.result()))
                .block();
    }

    private void answer(
            JSONRPCMessage message, Session session, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var call = new RunningCall();
        var context = server.context(session, Owner.current(), call);
        switch (message) {
            case JSONRPCRequest asked -> {
                session.running().put(asked.id(), call);
                try {
                    var stream = new MessageStream(response, json, SessionHeader.acceptsEvents(request));
                    within(context, session.wire().responseStream(asked, stream));
                } catch (UncheckedIOException gone) {
                    // the client has left; what it had asked for was ended
                    return;
                } finally {
                    session.running().remove(asked.id());
                }
            }
            case JSONRPCNotification told -> {
                within(context, session.wire().accept(told));
                response.setStatus(HttpServletResponse.SC_ACCEPTED);
            }
            case JSONRPCResponse answered -> {
                try {
                    within(context, session.wire().accept(answered));
                    response.setStatus(HttpServletResponse.SC_ACCEPTED);
                } catch (McpError unasked) {
                    ProtocolErrors.write(response, 400, ErrorCodes.INVALID_REQUEST, "Nobody waits for this answer.");
                }
            }
            default ->
                ProtocolErrors.write(response, 400, ErrorCodes.INVALID_REQUEST, "The body is not a JSON-RPC message.");
        }
    }

    private static void within(McpTransportContext context, Mono<Void> work) {
        work.contextWrite(reactor -> reactor.put(McpTransportContext.KEY, context))
                .block();
    }
}
