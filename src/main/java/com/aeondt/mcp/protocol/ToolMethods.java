package com.aeondt.mcp.protocol;

import com.aeondt.mcp.tool.ToolLog;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ListToolsResult;
import io.modelcontextprotocol.spec.McpSchema.PaginatedRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Listing and calling tools. */
@Component
class ToolMethods implements Method.Group {

    private final List<ToolSource> sources;
    private final ToolLog calls;

    ToolMethods(List<ToolSource> sources, ToolLog calls) {
        this.calls = calls;
        this.sources = sources;
    }

    @Override
    public Map<String, Method<?>> methods() {
        return Map.of(
                McpSchema.METHOD_TOOLS_LIST,
                new Method<>(
                        PaginatedRequest.class,
                        (page, exchange) -> ListToolsResult.builder(sources.stream()
                                        .flatMap(source -> source.tools().stream())
                                        .toList())
                                .build()),
                McpSchema.METHOD_TOOLS_CALL,
                new Method<>(CallToolRequest.class, this::call));
    }

    private Object call(CallToolRequest request, Exchange exchange) {
        return sources.stream()
                .filter(source ->
                        source.tools().stream().anyMatch(tool -> tool.name().equals(request.name())))
                .findFirst()
                .orElseThrow(() -> refused(request.name()))
                .call(request, exchange);
    }

    private McpError refused(String name) {
        calls.refused(name);
        return McpError.builder(ErrorCodes.INVALID_PARAMS)
                .message("There is no such tool for you.")
                .build();
    }
}
