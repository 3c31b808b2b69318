package com.aeondt.mcp.web;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStreamableServerTransport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;

/**
 * The messages that answer one request. When the answer is all there is to say, it is plain JSON; as soon as something is to
 * be said before it, it becomes a stream of server-sent events. Writes on the caller's thread; a client that is gone ends the
 * work with an exception.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports">MCP, transports</a>
 */
final class MessageStream implements McpStreamableServerTransport {

    private final HttpServletResponse response;
    private final McpJsonMapper json;
    private final boolean eventsAccepted;
    private final ReentrantLock writing = new ReentrantLock();
    private boolean streaming;

    MessageStream(HttpServletResponse response, McpJsonMapper json, boolean eventsAccepted) {
        this.response = response;
        this.json = json;
        this.eventsAccepted = eventsAccepted;
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> write(message));
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message, @Nullable String id) {
        return sendMessage(message);
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return json.convertValue(data, type);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    private void write(JSONRPCMessage message) {
        writing.lock();
        try {
            if (message instanceof JSONRPCResponse && !streaming) {
                whole(json.writeValueAsBytes(message));
            } else if (eventsAccepted) {
                event(json.writeValueAsString(message));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            writing.unlock();
        }
    }

    private void whole(byte[] body) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private void event(String data) throws IOException {
        if (!streaming) {
            streaming = true;
            EventHeaders.write(response);
        }
        response.getOutputStream()
                .write("event: message\ndata: %s\n\n".formatted(data).getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
