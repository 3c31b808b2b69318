package com.aeondt.mcp.protocol;

import com.aeondt.platform.LoggedEvent;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where resources come from. All of it is what the current caller may see. */
public interface ResourceSource {

    /** A part of a list, and where to go on. */
    record Part(List<Resource> resources, Optional<UUID> next) {}

    /** A part of the resources behind a place; empty for the beginning. */
    Part list(Optional<UUID> after, int limit);

    List<ResourceTemplate> templates();

    /** The contents at the address; empty when it is not one of this source. */
    Optional<ResourceContents> read(String uri);

    /** Whether the address is one of this source and the current caller may watch it; it may lead nowhere. */
    boolean owns(String uri);

    /** Those of the watched addresses whose contents the event has changed. */
    Set<String> changed(LoggedEvent event, Set<String> watched);
}
