package com.aeondt.mcp.web;

import com.aeondt.mcp.protocol.McpSessions;
import com.aeondt.mcp.protocol.ResourceSource;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Position;
import com.aeondt.platform.events.EventStreams;
import io.modelcontextprotocol.json.McpJsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a client listens for what it has not asked for: changes of the resources it watches. */
@RestController
@RequestMapping("/mcp")
class WatchEndpoint {

    private final McpSessions sessions;
    private final EventStreams streams;
    private final List<ResourceSource> resources;
    private final McpJsonMapper json;

    WatchEndpoint(McpSessions sessions, EventStreams streams, List<ResourceSource> resources, McpJsonMapper json) {
        this.sessions = sessions;
        this.streams = streams;
        this.resources = resources;
        this.json = json;
    }

    @GetMapping
    void watch(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        if (!SessionHeader.acceptsEvents(request)) {
            throw new AeonException(PlatformError.NOT_ACCEPTABLE, "This is a stream: accept text/event-stream.");
        }
        var session = SessionHeader.read(request, response, sessions);
        if (session.isPresent()) {
            var stream = new WatchStream(response, json, session.get(), resources);
            streams.follow(position(request.getHeader("Last-Event-ID")), Set.of(), stream);
        }
    }

    private static Optional<Position> position(@Nullable String lastEventId) {
        return lastEventId == null ? Optional.empty() : Position.parse(lastEventId);
    }
}
