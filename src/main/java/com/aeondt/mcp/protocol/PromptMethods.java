package com.aeondt.mcp.protocol;

import com.aeondt.mcp.McpError;
import com.aeondt.platform.AeonException;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult.CompleteCompletion;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.ListPromptsResult;
import io.modelcontextprotocol.spec.McpSchema.PaginatedRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Listing and filling prompts, and completing what is typed into them. */
@Component
class PromptMethods implements Method.Group {

    private static final int MOST = 100;

    private final List<PromptSource> sources;

    PromptMethods(List<PromptSource> sources) {
        this.sources = sources;
    }

    @Override
    public Map<String, Method<?>> methods() {
        return Map.of(
                McpSchema.METHOD_PROMPT_LIST,
                new Method<>(
                        PaginatedRequest.class,
                        (page, exchange) -> ListPromptsResult.builder(sources.stream()
                                        .flatMap(source -> source.prompts().stream())
                                        .toList())
                                .build()),
                McpSchema.METHOD_PROMPT_GET,
                new Method<>(GetPromptRequest.class, this::get),
                McpSchema.METHOD_COMPLETION_COMPLETE,
                new Method<>(CompleteRequest.class, this::complete));
    }

    private Object get(GetPromptRequest request, Exchange exchange) {
        return sources.stream()
                .filter(source -> source.prompts().stream()
                        .anyMatch(prompt -> prompt.name().equals(request.name())))
                .findFirst()
                .orElseThrow(() -> new AeonException(McpError.PROMPT_NOT_FOUND, "There is no such prompt for you."))
                .get(request.name(), Objects.requireNonNullElse(request.arguments(), Map.of()));
    }

    private Object complete(CompleteRequest request, Exchange exchange) {
        var argument = request.argument();
        var values = sources.stream()
                .flatMap(source -> source.complete(argument.name(), argument.value()).stream())
                .distinct()
                .toList();
        var shown = values.stream().limit(MOST).toList();
        return new CompleteResult(new CompleteCompletion(shown, values.size(), values.size() > shown.size()));
    }
}
