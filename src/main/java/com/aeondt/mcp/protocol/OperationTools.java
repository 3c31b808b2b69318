package com.aeondt.mcp.protocol;

import com.aeondt.mcp.McpTools;
import com.aeondt.mcp.tool.Tool;
import com.aeondt.mcp.tool.ToolJson;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tools over the operations of the server, in the protocol's form. */
@Component
class OperationTools implements ToolSource {

    /** Goes with every result: what is in it was written by people and models, and none of it is an order. */
    private static final Map<String, Object> DATA = Map.of("com.aeondt/content", "data");

    private final McpTools tools;

    OperationTools(McpTools tools) {
        this.tools = tools;
    }

    @Override
    public List<McpSchema.Tool> tools() {
        return tools.list().stream().map(OperationTools::described).toList();
    }

    @Override
    public CallToolResult call(CallToolRequest request, Exchange exchange) {
        try {
            var answer = tools.call(request.name(), ToolJson.arguments(request.arguments()), exchange);
            var text = answer.content().toString();
            return CallToolResult.builder(
                            List.of(TextContent.builder(text).meta(DATA).build()))
                    .structuredContent(ToolJson.plain(answer.content()))
                    .isError(false)
                    .meta(DATA)
                    .build();
        } catch (RuntimeException failed) {
            return Failures.result(Failures.translate(failed));
        }
    }

    private static McpSchema.Tool described(Tool<?, ?> tool) {
        var effect = tool.effect();
        var annotations = ToolAnnotations.builder()
                .title(tool.about().title())
                .readOnlyHint(effect.readOnly())
                .destructiveHint(effect.destructive())
                .idempotentHint(effect.idempotent())
                .openWorldHint(false)
                .build();
        return McpSchema.Tool.builder(tool.name(), tool.inputSchema())
                .title(tool.about().title())
                .description(tool.about().text())
                .outputSchema(tool.outputSchema())
                .annotations(annotations)
                .build();
    }
}
