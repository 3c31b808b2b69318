package com.aeondt.platform.events;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Causality;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Position;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Lets a read wait for what its client has written: a write answers with its position in {@code X-Aeon-Sequence}, and a read
 * that sends it back as {@code X-Aeon-Min-Sequence} waits until the projection that serves it has come as far.
 */
@Component
public class ReadYourWrites {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration FIRST_LOOK = Duration.ofMillis(5);
    private static final Duration LAST_LOOK = Duration.ofMillis(100);

    private final ProjectionRunners runners;
    private final ProjectionBoard board;
    private final ProjectionWorks works;

    ReadYourWrites(ProjectionRunners runners, ProjectionBoard board, ProjectionWorks works) {
        this.runners = runners;
        this.board = board;
        this.works = works;
    }

    /**
     * Waits for what the current request must not be answered from before, at most two seconds; returns at once when it
     * takes whatever there is.
     *
     * @param projection the name of the projection that serves the read
     * @throws AeonException {@link PlatformError#PROJECTION_BEHIND} when the projection is not there in time
     */
    public void awaitApplied(String projection) {
        Causality.current().readNoOlderThan().ifPresent(floor -> awaitApplied(projection, floor, LONGEST));
    }

    /**
     * Waits until the projection has applied everything up to the position.
     *
     * @param atMost how long, at most two seconds
     * @throws AeonException {@link PlatformError#PROJECTION_BEHIND}
     */
    public void awaitApplied(String projection, Position position, Duration atMost) {
        long deadline = System.nanoTime() + (atMost.compareTo(LONGEST) < 0 ? atMost : LONGEST).toNanos();
        var look = FIRST_LOOK;
        while (!applied(projection, position)) {
            if (System.nanoTime() + look.toNanos() > deadline) {
                throw behind(projection);
            }
            try {
                Thread.sleep(look);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw behind(projection);
            }
            look = look.multipliedBy(2).compareTo(LAST_LOOK) < 0 ? look.multipliedBy(2) : LAST_LOOK;
        }
    }

    private boolean applied(String projection, Position position) {
        var here = runners.status(projection).flatMap(ProjectionStatus::position);
        var standing = here.or(() -> board.find(projection).watermark());
        return standing.isPresent() && !standing.get().isBefore(position) && !works.rebuilding(projection);
    }

    private static AeonException behind(String projection) {
        return new AeonException(
                        PlatformError.PROJECTION_BEHIND,
                        "What you wrote has not reached '%s' yet. Try again in a moment.".formatted(projection))
                .with("projection", projection)
                .retryAfter(Duration.ofSeconds(1));
    }
}
