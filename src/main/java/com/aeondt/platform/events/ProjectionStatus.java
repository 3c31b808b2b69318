package com.aeondt.platform.events;

import com.aeondt.platform.Position;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What this instance knows of a projection, as metrics: {@code aeon.projection.lag.events}, {@code aeon.projection.lag},
 * {@code aeon.projection.leader} (0 or 1), {@code aeon.projection.applied}, {@code aeon.projection.failures} and
 * {@code aeon.projection.parked}, each with the tag {@code projection}. An instance that does not lead reports no lag.
 */
final class ProjectionStatus {

    private final Counter applied;
    private final Counter failures;
    private final Counter parked;
    private volatile boolean leading;
    private volatile LogReader.Lag lag = LogReader.Lag.NONE;
    private volatile @Nullable Position position;

    ProjectionStatus(String projection, MeterRegistry registry) {
        var tags = Tags.of("projection", projection);
        Gauge.builder("aeon.projection.lag.events", this, status -> status.lag.events())
                .description("Events not yet applied, counted to ten thousand")
                .tags(tags)
                .strongReference(true)
                .register(registry);
        TimeGauge.builder(
                        "aeon.projection.lag",
                        this,
                        TimeUnit.MILLISECONDS,
                        status -> status.lag.age().toMillis())
                .description("How long the oldest event not yet applied has been waiting")
                .tags(tags)
                .strongReference(true)
                .register(registry);
        Gauge.builder("aeon.projection.leader", this, status -> status.leading ? 1 : 0)
                .description("Whether this instance runs the projection")
                .tags(tags)
                .strongReference(true)
                .register(registry);
        this.applied = Counter.builder("aeon.projection.applied").tags(tags).register(registry);
        this.failures = Counter.builder("aeon.projection.failures").tags(tags).register(registry);
        this.parked = Counter.builder("aeon.projection.parked").tags(tags).register(registry);
    }

    void following() {
        leading = false;
        position = null;
        lag = LogReader.Lag.NONE;
    }

    void leading() {
        leading = true;
    }

    void applied(Position to, int events, int parkedEvents) {
        position = to;
        applied.increment(events - parkedEvents);
        parked.increment(parkedEvents);
    }

    void failed() {
        failures.increment();
    }

    void lags(LogReader.Lag measured) {
        lag = measured;
    }

    /** How far it has come by this instance's own work; empty when another leads. */
    Optional<Position> position() {
        return leading ? Optional.ofNullable(position) : Optional.empty();
    }
}
