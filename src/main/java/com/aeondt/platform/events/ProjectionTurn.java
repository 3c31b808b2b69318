package com.aeondt.platform.events;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Position;
import com.aeondt.platform.Projection;
import com.aeondt.platform.ProjectionBatch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the leader of a projection does in one turn: a piece of work when some is due, else the next batch of the log, up to
 * where it was told to stop. Not thread-safe; belongs to one runner.
 */
final class ProjectionTurn {

    /** How long an idle projection believes that its target is as it left it. */
    private static final Duration TRUST = Duration.ofSeconds(10);

    private final Projection projection;
    private final ProjectionStores stores;
    private final BatchApplier applier;
    private final ProjectionStatus status;
    private final int batchSize;
    private @Nullable Position watermark;
    private long lookedAt = System.nanoTime();

    ProjectionTurn(Projection projection, ProjectionStores stores, ProjectionStatus status, int batchSize) {
        this.projection = projection;
        this.stores = stores;
        this.status = status;
        this.batchSize = batchSize;
        this.applier = new BatchApplier(projection, stores.parked(), Thread::sleep);
    }

    /** Forgets what it knows: somebody else may have moved the watermark. */
    void forget() {
        watermark = null;
    }

    /**
     * Takes one turn.
     *
     * @param leading asked before each effect; costs a question to PostgreSQL
     * @return whether there may be more to do at once
     */
    boolean take(BooleanSupplier leading) throws InterruptedException {
        var work = stores.works().next(projection.name());
        if (work.isPresent()) {
            forget();
            stores.worker().perform(projection, work.get(), leading);
            return true;
        }
        var control = stores.controls().of(projection.name());
        if (control.heldSince().isPresent()) {
            // a projection at rest is left alone, whatever happens to its watermark meanwhile
            forget();
            return false;
        }
        var state = stores.reader().state();
        var standing = standing(state);
        return standing.isEmpty() || advance(state, control, standing.get(), leading);
    }

    private boolean advance(LogState state, ProjectionControl control, Position standing, BooleanSupplier leading)
            throws InterruptedException {
        var limit = control.limit(standing);
        var events = stores.reader().between(standing, limit, batchSize);
        if (events.isEmpty()) {
            if (control.held() && state.hasSettled(limit)) {
                stores.controls().stopped(projection.name());
            }
            status.applied(standing, 0, 0);
            status.lags(LogReader.Lag.NONE);
            if (System.nanoTime() - lookedAt > TRUST.toNanos()) {
                // the target may have been emptied or brought back from a copy, and no event would tell
                forget();
            }
            return false;
        }
        if (!leading.getAsBoolean()) {
            return false;
        }
        var end = events.getLast().position();
        int parked = applier.apply(new ProjectionBatch(Optional.of(standing), end, events));
        watermark = end;
        status.applied(end, events.size(), parked);
        if (events.size() == batchSize) {
            status.lags(stores.reader().lag(end));
        }
        return true;
    }

    /** Where it stands; empty when it has to be rebuilt first, which is then queued. */
    private Optional<Position> standing(LogState state) {
        if (watermark == null) {
            watermark = projection.watermark().orElse(null);
            lookedAt = System.nanoTime();
        }
        if (watermark != null && state.covers(watermark)) {
            return Optional.of(watermark);
        }
        if (projection.states().isEmpty()) {
            projection.reset(state.pruned());
            watermark = state.pruned();
            return Optional.of(watermark);
        }
        if (!stores.works().rebuilding(projection.name())) {
            stores.works().queue(Ids.next(), projection.name(), ProjectionWork.Kind.REBUILD);
        }
        return Optional.empty();
    }
}
