package com.aeondt.mcp.protocol;

import com.aeondt.mcp.McpError;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ListResourceTemplatesResult;
import io.modelcontextprotocol.spec.McpSchema.ListResourcesResult;
import io.modelcontextprotocol.spec.McpSchema.PaginatedRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.SubscribeRequest;
import io.modelcontextprotocol.spec.McpSchema.UnsubscribeRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Listing and reading resources, and being told when they change. */
@Component
class ResourceMethods implements Method.Group {

    private static final int PAGE = 100;
    private static final int LONGEST = 2_000;

    private final List<ResourceSource> sources;

    ResourceMethods(List<ResourceSource> sources) {
        this.sources = sources;
    }

    @Override
    public Map<String, Method<?>> methods() {
        return Map.of(
                McpSchema.METHOD_RESOURCES_LIST,
                new Method<>(PaginatedRequest.class, (page, exchange) -> list(page.cursor())),
                McpSchema.METHOD_RESOURCES_TEMPLATES_LIST,
                new Method<>(
                        PaginatedRequest.class,
                        (page, exchange) -> ListResourceTemplatesResult.builder(sources.stream()
                                        .flatMap(source -> source.templates().stream())
                                        .toList())
                                .build()),
                McpSchema.METHOD_RESOURCES_READ,
                new Method<>(ReadResourceRequest.class, (wanted, exchange) -> read(wanted.uri())),
                McpSchema.METHOD_RESOURCES_SUBSCRIBE,
                new Method<>(SubscribeRequest.class, (wanted, exchange) -> subscribe(wanted.uri(), exchange)),
                McpSchema.METHOD_RESOURCES_UNSUBSCRIBE,
                new Method<>(UnsubscribeRequest.class, (wanted, exchange) -> {
                    exchange.session().subscriptions().remove(wanted.uri());
                    return Map.of();
                }));
    }

    /** A cursor is the number of a source and the place in it. */
    private ListResourcesResult list(@Nullable String cursor) {
        int source = 0;
        Optional<UUID> after = Optional.empty();
        if (cursor != null) {
            var parts = cursor.split("~", 2);
            try {
                source = Integer.parseInt(parts[0]);
                after = parts.length < 2 || parts[1].isEmpty()
                        ? Optional.empty()
                        : Optional.of(UUID.fromString(parts[1]));
            } catch (IllegalArgumentException notOurs) {
                throw new AeonException(PlatformError.BAD_CURSOR, "The cursor is none of this list.", notOurs);
            }
        }
        if (source < 0 || source >= sources.size()) {
            throw new AeonException(PlatformError.BAD_CURSOR, "The cursor is none of this list.");
        }
        var part = sources.get(source).list(after, PAGE);
        int current = source;
        var next = part.next()
                .map(place -> current + "~" + place)
                .or(() -> current + 1 < sources.size() ? Optional.of((current + 1) + "~") : Optional.empty());
        return ListResourcesResult.builder(part.resources())
                .nextCursor(next.orElse(null))
                .build();
    }

    private ReadResourceResult read(String uri) {
        return sources.stream()
                .flatMap(source -> source.read(checked(uri)).stream())
                .findFirst()
                .map(contents -> ReadResourceResult.builder(List.of(contents)).build())
                .orElseThrow(ResourceMethods::notFound);
    }

    private Object subscribe(String uri, Exchange exchange) {
        if (sources.stream().noneMatch(source -> source.owns(checked(uri)))) {
            throw notFound();
        }
        if (!exchange.session().subscribe(uri)) {
            throw new AeonException(PlatformError.TOO_MANY_STREAMS, "This session watches too many resources.");
        }
        return Map.of();
    }

    private static String checked(String uri) {
        if (uri.length() > LONGEST) {
            throw notFound();
        }
        return uri;
    }

    private static AeonException notFound() {
        return new AeonException(McpError.RESOURCE_NOT_FOUND, "There is no such resource for you.");
    }
}
