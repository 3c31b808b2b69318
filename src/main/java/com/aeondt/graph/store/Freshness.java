package com.aeondt.graph.store;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Causality;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Position;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Holds a read back until the graph has come as far as the client asks for ({@code X-Aeon-Min-Sequence}). */
@Component
public class Freshness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final Watermark watermark;

    Freshness(Watermark watermark) {
        this.watermark = watermark;
    }

    /**
     * Returns when the graph is no older than the request wants it; at once when it wants nothing.
     *
     * @throws AeonException {@link PlatformError#PROJECTION_BEHIND} after two seconds
     */
    public void await() {
        Causality.current().readNoOlderThan().ifPresent(this::await);
    }

    private void await(Position floor) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (watermark.of("graph").orElse(Position.START).isBefore(floor)) {
            if (System.nanoTime() > deadline) {
                throw new AeonException(
                                PlatformError.PROJECTION_BEHIND,
                                "The graph has not come that far yet. Try again in a moment, or drop X-Aeon-Min-Sequence.")
                        .retryAfter(Duration.ofSeconds(1));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
