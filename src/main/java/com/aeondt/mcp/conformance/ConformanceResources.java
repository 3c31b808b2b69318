package com.aeondt.mcp.conformance;

import com.aeondt.mcp.protocol.ResourceSource;
import com.aeondt.platform.LoggedEvent;
import io.modelcontextprotocol.spec.McpSchema.BlobResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The resources that the suite reads. */
@Component
@Profile("conformance")
@Order(-1)
class ConformanceResources implements ResourceSource {

    private static final Pattern TEMPLATE = Pattern.compile("test://template/([^/]+)/data");

    @Override
    public Part list(Optional<UUID> after, int limit) {
        return new Part(
                List.of(
                        Resource.builder("test://static-text", "static-text")
                                .description("A static text resource for testing")
                                .mimeType("text/plain")
                                .build(),
                        Resource.builder("test://static-binary", "static-binary")
                                .description("A static binary resource for testing")
                                .mimeType("image/png")
                                .build(),
                        Resource.builder("test://watched-resource", "watched-resource")
                                .description("A resource to subscribe to")
                                .mimeType("text/plain")
                                .build()),
                Optional.empty());
    }

    @Override
    public List<ResourceTemplate> templates() {
        return List.of(ResourceTemplate.builder("test://template/{id}/data", "template")
                .description("A resource template with a parameter")
                .mimeType("application/json")
                .build());
    }

    @Override
    public Optional<ResourceContents> read(String uri) {
        var template = TEMPLATE.matcher(uri);
        if (template.matches()) {
            var id = template.group(1);
            return text(
                    uri,
                    "application/json",
                    "{\"id\":\"%s\",\"templateTest\":true,\"data\":\"Data for ID: %s\"}".formatted(id, id));
        }
        return switch (uri) {
            case "test://static-text" -> text(uri, "text/plain", "This is the content of the static text resource.");
            case "test://watched-resource" -> text(uri, "text/plain", "Watched resource content");
            case "test://static-binary" ->
                Optional.of(BlobResourceContents.builder(uri, Fixtures.PNG)
                        .mimeType("image/png")
                        .build());
            default -> Optional.empty();
        };
    }

    @Override
    public boolean owns(String uri) {
        return read(uri).isPresent();
    }

    @Override
    public Set<String> changed(LoggedEvent event, Set<String> watched) {
        return Set.of();
    }

    private static Optional<ResourceContents> text(String uri, String mediaType, String text) {
        return Optional.of(
                TextResourceContents.builder(uri, text).mimeType(mediaType).build());
    }
}
