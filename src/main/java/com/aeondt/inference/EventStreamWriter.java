package com.aeondt.inference;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Server-sent events, written as they come on the request's own thread. The answer begins with the first event, so what fails
 * before it can still be told with a status; a client that is gone ends the writing with an exception.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
public final class EventStreamWriter {

    private final HttpServletResponse response;
    private @Nullable OutputStream out;

    public EventStreamWriter(HttpServletResponse response) {
        this.response = response;
    }

    /** Whether the answer has begun. */
    public boolean begun() {
        return out != null;
    }

    /** An event without a name. */
    public void send(String data) {
        write("data: " + data + "\n\n");
    }

    /** An event with a name. */
    public void send(String name, String data) {
        write("event: " + name + "\ndata: " + data + "\n\n");
    }

    private void write(String event) {
        try {
            var stream = out;
            if (stream == null) {
                response.setStatus(HttpServletResponse.SC_OK);
                response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
                response.setHeader("Cache-Control", "no-store");
                response.setHeader("X-Accel-Buffering", "no");
                stream = response.getOutputStream();
                out = stream;
            }
            stream.write(event.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
