package com.aeondt.platform.events;

import com.aeondt.platform.Projection;
import com.aeondt.platform.StaleWatermarkException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one projection on this instance for as long as it leads it, and waits for the lead otherwise. Never gives up: a
 * target that is away is tried again with growing pauses of at most ten seconds.
 */
final class ProjectionRunner {

    private static final Logger log = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(10);

    private final Projection projection;
    private final ProjectionTurn turn;
    private final ProjectionStores stores;
    private final ProjectionStatus status;
    private final RunnerContext context;
    private boolean led;
    private int failures;

    /**
     * What it needs of its instance.
     *
     * @param instance this instance's name
     * @param poll how often to look without being woken
     */
    record RunnerContext(String instance, Leadership leadership, LogSignal signal, Duration poll, int batchSize) {}

    ProjectionRunner(Projection projection, ProjectionStores stores, ProjectionStatus status, RunnerContext context) {
        this.projection = projection;
        this.stores = stores;
        this.status = status;
        this.context = context;
        this.turn = new ProjectionTurn(projection, stores, status, context.batchSize());
    }

    /** Runs until interrupted. */
    void run() {
        var ear = context.signal().join();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!step()) {
                    ear.await(context.poll());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            context.signal().leave(ear);
        }
    }

    private boolean step() throws InterruptedException {
        try {
            boolean more = leads() && turn.take(this::leads);
            recovered();
            return more;
        } catch (StaleWatermarkException overtaken) {
            log.warn("{}; looking again", overtaken.getMessage());
            turn.forget();
            return true;
        } catch (RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException("stopped within a batch, which is applied again at the next start");
            }
            failed(failure);
            return true;
        }
    }

    private boolean leads() {
        boolean leads = context.leadership().holds(projection.name());
        if (leads && !led) {
            turn.forget();
            projection.prepare();
            stores.controls().led(projection.name(), context.instance());
            status.leading();
        } else if (!leads && led) {
            turn.forget();
            status.following();
        }
        led = leads;
        return leads;
    }

    private void recovered() {
        if (failures > 0) {
            failures = 0;
            log.info("Projection '{}' works again", projection.name());
            stores.controls().failed(projection.name(), Optional.empty());
        }
    }

    private void failed(RuntimeException failure) throws InterruptedException {
        turn.forget();
        status.failed();
        failures++;
        var reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        if (failures == 1) {
            log.warn("Projection '{}' is stuck and tries again: {}", projection.name(), reason);
            log.debug("Why projection '{}' is stuck", projection.name(), failure);
        }
        note(reason);
        Thread.sleep(pause());
    }

    private void note(String reason) {
        try {
            stores.controls().failed(projection.name(), Optional.of(reason));
            projection
                    .watermark()
                    .ifPresent(standing -> status.lags(stores.reader().lag(standing)));
        } catch (RuntimeException alsoAway) {
            log.debug("The failure of projection '{}' could not be noted", projection.name(), alsoAway);
        }
    }

    private Duration pause() {
        var grown = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        var most = grown.compareTo(LAST_PAUSE) < 0 ? grown : LAST_PAUSE;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most.toMillis() / 2, most.toMillis() + 1));
    }
}
