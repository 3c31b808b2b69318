package com.aeondt.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official client, connected as somebody; it holds every structured result against the tool's output schema. */
record McpConnection(McpSyncClient client, List<ProgressNotification> progress, List<ResourceContents> updates)
        implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Connects with an access token or an API key. */
    static McpConnection with(String baseUrl, String bearer) {
        var progress = new CopyOnWriteArrayList<ProgressNotification>();
        var updates = new CopyOnWriteArrayList<ResourceContents>();
        var transport = HttpClientStreamableHttpTransport.builder(baseUrl)
                .endpoint("/mcp")
                .httpRequestCustomizer(
                        (request, method, uri, body, context) -> request.header("Authorization", "Bearer " + bearer))
                .build();
        var client = McpClient.sync(transport)
                .requestTimeout(Duration.ofSeconds(60))
                .jsonSchemaValidator(McpJsonDefaults.getSchemaValidator())
                .enableCallToolSchemaCaching(true)
                .progressConsumer(progress::add)
                .resourcesUpdateConsumer(updates::addAll)
                .build();
        client.initialize();
        return new McpConnection(client, progress, updates);
    }

    /** The names of the tools that are offered. */
    List<String> toolNames() {
        return client.listTools().tools().stream().map(tool -> tool.name()).toList();
    }

    /** How a tool is described. */
    JsonNode description(String name) {
        return client.listTools().tools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .<JsonNode>map(JSON::valueToTree)
                .orElseThrow(() -> new AssertionError("There is no tool " + name));
    }

    CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    /** The result of a call that must succeed. */
    JsonNode result(String tool, Map<String, Object> arguments) {
        var answer = call(tool, arguments);
        assertThat(answer.isError()).as("%s: %s", tool, answer.content()).isNotEqualTo(true);
        return JSON.valueToTree(answer.structuredContent());
    }

    /** What a call that must fail says. */
    String failure(String tool, Map<String, Object> arguments) {
        var answer = call(tool, arguments);
        assertThat(answer.isError()).as("%s: %s", tool, answer.content()).isTrue();
        return ((TextContent) answer.content().getFirst()).text();
    }

    @Override
    public void close() {
        client.close();
    }
}
