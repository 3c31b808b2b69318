package com.aeondt.mcp.protocol;

import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;

/** Where tools come from. */
public interface ToolSource {

    /** Those that the current caller may call. */
    List<Tool> tools();

    CallToolResult call(CallToolRequest request, Exchange exchange);
}
