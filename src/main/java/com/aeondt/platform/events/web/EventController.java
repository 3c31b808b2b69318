package com.aeondt.platform.events.web;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Position;
import com.aeondt.platform.events.EventLog;
import com.aeondt.platform.events.EventStreams;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

@ApiController("/events")
@Tag(name = "Events", description = "What has happened, in the order of the log")
class EventController {

    private final EventLog log;
    private final EventStreams streams;
    private final JsonMapper json;

    EventController(EventLog log, EventStreams streams, JsonMapper json) {
        this.log = log;
        this.streams = streams;
        this.json = json;
    }

    @Operation(summary = "List events, newest first")
    @GetMapping
    @RequiresScope("work:read")
    Page<EventResponse> list(@RequestParam(defaultValue = "") Set<String> types, PageQuery page) {
        return page.page(log.list(types, page.request()).map(EventResponse::of));
    }

    @Operation(
            summary = "Follow events as they happen",
            description =
                    "Server-sent events. The id of each goes back as Last-Event-ID to go on after it; an event named"
                            + " `reset` says that it was too old and the state has to be read anew. A stream ends after a quarter"
                            + " of an hour, or when its client is too slow: connect again.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE))
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @RequiresScope("work:read")
    void stream(
            @RequestParam(defaultValue = "") Set<String> types,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        streams.follow(position(lastEventId), types, new ServerSentEvents(response, json));
    }

    private static Optional<Position> position(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return Optional.empty();
        }
        var position = Position.parse(lastEventId);
        if (position.isEmpty()) {
            throw new AeonException(
                    PlatformError.MALFORMED, "Last-Event-ID must be the id of an event of this stream.");
        }
        return position;
    }
}
