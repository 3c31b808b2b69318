package com.aeondt.platform.events;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Position;
import com.aeondt.platform.Tenant;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Streams of the current tenant's events, one for each client, in log order and without gaps: first from the log what the
 * client has missed, then what this instance's {@link LogTail} hears.
 */
@Component
public class EventStreams {

    private static final Duration COME_BACK = Duration.ofSeconds(10);
    private static final int CHUNK = 500;

    private final LogTail tail;
    private final LogReader reader;
    private final EventsProperties.Streaming settings;

    EventStreams(LogTail tail, LogReader reader, EventsProperties settings) {
        this.tail = tail;
        this.reader = reader;
        this.settings = settings.stream();
    }

    /** Who gets a stream. An exception from any method ends it. */
    public interface Sink {

        /** The stream is open. */
        void opened() throws IOException;

        /** The next event. */
        void event(LoggedEvent event) throws IOException;

        /** What the client has seen last is not in the log any more: it has to read the state anew and goes on from here. */
        void reset(Position from) throws IOException;

        /** Nothing has happened for a while. */
        void heartbeat() throws IOException;
    }

    /**
     * Writes to the sink until the stream's time is over, the server stops, the client is too slow, or the sink fails. The
     * caller's thread does the work.
     *
     * @param lastSeen where the client goes on; empty to begin now
     * @param types only these types; empty for all
     * @throws AeonException {@link PlatformError#TOO_MANY_STREAMS}
     */
    public void follow(Optional<Position> lastSeen, Set<String> types, Sink sink)
            throws IOException, InterruptedException {
        var tenant = Tenant.current();
        var listener = tail.join(tenant, settings.clients(), settings.clientsPerTenant(), settings.buffer())
                .orElseThrow(EventStreams::tooMany);
        try {
            sink.opened();
            var seen = lastSeen.isPresent() ? catchUp(lastSeen.get(), listener, types, sink) : listener.joinedAt();
            follow(listener, seen, types, sink);
        } finally {
            tail.leave(listener);
        }
    }

    /** What lies between the client's last event and the first one that the tail will bring. */
    private Position catchUp(Position lastSeen, LogTail.Listener listener, Set<String> types, Sink sink)
            throws IOException {
        if (!reader.state().covers(lastSeen)) {
            sink.reset(listener.joinedAt());
            return listener.joinedAt();
        }
        var seen = lastSeen;
        for (var missed = missed(listener, seen); !missed.isEmpty(); missed = missed(listener, seen)) {
            for (var event : missed) {
                deliver(event, types, sink);
            }
            seen = missed.getLast().position();
        }
        return seen;
    }

    private List<LoggedEvent> missed(LogTail.Listener listener, Position after) {
        return reader.between(listener.tenant(), after, listener.joinedAt(), CHUNK);
    }

    private void follow(LogTail.Listener listener, Position seen, Set<String> types, Sink sink)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + settings.duration().toNanos();
        while (System.nanoTime() < end && listener.open()) {
            var next = listener.next(settings.heartbeat());
            if (next.isEmpty()) {
                sink.heartbeat();
            } else if (seen.isBefore(next.get().position())) {
                deliver(next.get(), types, sink);
            }
        }
    }

    private static void deliver(LoggedEvent event, Set<String> types, Sink sink) throws IOException {
        if (types.isEmpty() || types.contains(event.type())) {
            sink.event(event);
        }
    }

    private static AeonException tooMany() {
        return new AeonException(PlatformError.TOO_MANY_STREAMS, "Too many event streams are open. Close one first.")
                .retryAfter(COME_BACK);
    }
}
