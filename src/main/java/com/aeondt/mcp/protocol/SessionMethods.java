package com.aeondt.mcp.protocol;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.SetLevelRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What concerns the session itself. */
@Component
class SessionMethods implements Method.Group {

    @Override
    public Map<String, Method<?>> methods() {
        return Map.of(
                McpSchema.METHOD_PING,
                new Method<>(Object.class, (nothing, exchange) -> Map.of()),
                McpSchema.METHOD_LOGGING_SET_LEVEL,
                new Method<>(SetLevelRequest.class, (wanted, exchange) -> {
                    exchange.session().wire().setMinLoggingLevel(wanted.level());
                    return Map.of();
                }));
    }
}
