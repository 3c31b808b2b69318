package com.aeondt.platform.events.web;

import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.events.EventStreams;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a stream as server-sent events, flushing each. The request's own thread writes, so a client that does not read
 * blocks nobody else, and the container's write timeout ends it.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, server-sent events</a>
 */
record ServerSentEvents(HttpServletResponse response, JsonMapper json) implements EventStreams.Sink {

    @Override
    public void opened() throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        write("retry: 2000\n: open\n\n");
    }

    @Override
    public void event(LoggedEvent event) throws IOException {
        write("id: %s\nevent: %s\ndata: %s\n\n"
                .formatted(event.position().token(), event.type(), json.writeValueAsString(EventResponse.of(event))));
    }

    @Override
    public void reset(Position from) throws IOException {
        write("id: %s\nevent: reset\ndata: {}\n\n".formatted(from.token()));
    }

    @Override
    public void heartbeat() throws IOException {
        write(": alive\n\n");
    }

    private void write(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
