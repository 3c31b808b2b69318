package com.aeondt.platform.events;

import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.Projection;
import com.aeondt.platform.ProjectionBatch;
import com.aeondt.platform.StaleWatermarkException;
import com.aeondt.platform.persistence.StoreFailures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a batch applied although an event of it may be poisonous: tries again, then halves the batch until the event is
 * alone, tries that again, and parks it. An event is only parked when the target is well: when it refuses even to move
 * its watermark past the event, or its store does not answer, nothing is parked and the failure goes to the caller.
 */
final class BatchApplier {

    private static final Logger log = LoggerFactory.getLogger(BatchApplier.class);
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(100), Duration.ofMillis(400));

    private final Projection projection;
    private final Parking parking;
    private final Pause pause;

    /** Waits; a test does not. */
    interface Pause {

        void of(Duration duration) throws InterruptedException;
    }

    BatchApplier(Projection projection, Parking parking, Pause pause) {
        this.projection = projection;
        this.parking = parking;
        this.pause = pause;
    }

    /**
     * Applies the events and parks those that cannot be.
     *
     * @return how many were parked
     * @throws StaleWatermarkException when another instance has taken over
     * @throws RuntimeException when the target is not well: try the same batch later
     */
    int apply(ProjectionBatch batch) throws InterruptedException {
        try {
            applyPatiently(batch);
            return 0;
        } catch (RuntimeException failure) {
            if (notTheEventsFault(failure)) {
                throw failure;
            }
            return batch.events().size() == 1 ? park(batch, failure) : halve(batch);
        }
    }

    private int halve(ProjectionBatch batch) throws InterruptedException {
        var events = batch.events();
        int middle = events.size() / 2;
        var border = events.get(middle - 1).position();
        return applyHalf(new ProjectionBatch(batch.from(), border, events.subList(0, middle)))
                + applyHalf(
                        new ProjectionBatch(Optional.of(border), batch.to(), events.subList(middle, events.size())));
    }

    /** A half is only tried once before it is halved again: patience is for whole batches and for single events. */
    private int applyHalf(ProjectionBatch half) throws InterruptedException {
        if (half.events().size() == 1) {
            return apply(half);
        }
        try {
            projection.apply(half);
            return 0;
        } catch (RuntimeException failure) {
            if (notTheEventsFault(failure)) {
                throw failure;
            }
            return halve(half);
        }
    }

    private void applyPatiently(ProjectionBatch batch) throws InterruptedException {
        for (var wait : PAUSES) {
            try {
                projection.apply(batch);
                return;
            } catch (RuntimeException failure) {
                if (notTheEventsFault(failure)) {
                    throw failure;
                }
            }
            pause.of(wait);
        }
        projection.apply(batch);
    }

    private int park(ProjectionBatch batch, RuntimeException failure) {
        var event = batch.events().getFirst();
        parking.park(projection.name(), event, reason(failure));
        try {
            projection.apply(new ProjectionBatch(batch.from(), batch.to(), List.of()));
        } catch (RuntimeException unwell) {
            parking.unpark(projection.name(), event);
            unwell.addSuppressed(failure);
            throw unwell;
        }
        log.error("Projection '{}' parked {} at {}", projection.name(), event.type(), token(event), failure);
        return 1;
    }

    private static boolean notTheEventsFault(RuntimeException failure) {
        return failure instanceof StaleWatermarkException || StoreFailures.unreachable(failure);
    }

    private static String reason(RuntimeException failure) {
        var text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.length() > 2000 ? text.substring(0, 2000) : text;
    }

    private static String token(LoggedEvent event) {
        Position position = event.position();
        return position.token();
    }
}
