package com.aeondt.mcp.protocol;

import com.aeondt.mcp.tool.ToolCall;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.util.Optional;

/**
 * One request and the way back to the client that sent it.
 *
 * @param session the conversation it belongs to
 * @param wire notifications and requests to the client while this request is being answered
 * @param running whether the client still wants it
 * @param progressToken what the client wants progress to be told under; empty for not at all
 */
public record Exchange(
        Session session, McpAsyncServerExchange wire, RunningCall running, Optional<Object> progressToken)
        implements ToolCall {

    @Override
    public void progress(double done, double total, String message) {
        progressToken.ifPresent(token -> wire.progressNotification(ProgressNotification.builder(token, done)
                        .total(total)
                        .message(message)
                        .build())
                .block());
    }

    @Override
    public boolean cancelled() {
        return running.cancelled();
    }
}
