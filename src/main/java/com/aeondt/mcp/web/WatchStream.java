package com.aeondt.mcp.web;

import com.aeondt.mcp.protocol.ResourceSource;
import com.aeondt.mcp.protocol.Session;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.events.EventStreams;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The stream on which a client hears that resources it watches have changed. The ids of its events are places in the event
 * log, so a client that comes back with the last one misses nothing.
 */
final class WatchStream implements EventStreams.Sink {

    private final HttpServletResponse response;
    private final McpJsonMapper json;
    private final Session session;
    private final List<ResourceSource> resources;

    WatchStream(HttpServletResponse response, McpJsonMapper json, Session session, List<ResourceSource> resources) {
        this.response = response;
        this.json = json;
        this.session = session;
        this.resources = resources;
    }

    @Override
    public void opened() throws IOException {
        EventHeaders.write(response);
        // no retry field: the official Java client gives a stream up that has one
        write(": open\n\n");
    }

    @Override
    public void event(LoggedEvent event) throws IOException {
        tell(event.position(), changed(event));
    }

    /** Nobody knows any more what has changed since: all of it may have. */
    @Override
    public void reset(Position from) throws IOException {
        tell(from, Set.copyOf(session.subscriptions()));
    }

    @Override
    public void heartbeat() throws IOException {
        write(": alive\n\n");
    }

    private Set<String> changed(LoggedEvent event) {
        var watched = Set.copyOf(session.subscriptions());
        var changed = new TreeSet<String>();
        if (!watched.isEmpty()) {
            resources.forEach(source -> changed.addAll(source.changed(event, watched)));
        }
        return changed;
    }

    private void tell(Position position, Set<String> uris) throws IOException {
        for (var uri : uris) {
            var notification =
                    new JSONRPCNotification(McpSchema.METHOD_NOTIFICATION_RESOURCES_UPDATED, Map.of("uri", uri));
            write("id: %s\nevent: message\ndata: %s\n\n"
                    .formatted(position.token(), json.writeValueAsString(notification)));
        }
    }

    private void write(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
