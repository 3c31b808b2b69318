package com.aeondt.platform.events;

import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.Projection;
import com.aeondt.platform.ProjectionBatch;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantDirectory;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.StoreFailures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does {@link ProjectionWork} on the instance that leads the projection, remembering after each chunk how far it has come.
 * Whoever leads next goes on from there; doing a chunk twice is harmless.
 */
@Component
class ProjectionWorker {

    private static final Logger log = LoggerFactory.getLogger(ProjectionWorker.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CHUNK = 500;

    /** Longer than any instance believes that the copies are whole. */
    private static final Duration NOTICED = WholeCopies.TRUST.plusMillis(100);

    private final LogReader reader;
    private final ProjectionWorks works;
    private final ParkedEvents parked;
    private final ObjectProvider<TenantDirectory> tenants;

    ProjectionWorker(
            LogReader reader, ProjectionWorks works, ParkedEvents parked, ObjectProvider<TenantDirectory> tenants) {
        this.reader = reader;
        this.works = works;
        this.parked = parked;
        this.tenants = tenants;
    }

    /**
     * Finishes the work, or stops when the lead is lost; the work then stays open for the next leader. A failure that is
     * not a store's absence ends the work as failed.
     */
    void perform(Projection projection, ProjectionWork work, BooleanSupplier leading) throws InterruptedException {
        log.info("Projection '{}': {} begins or goes on", projection.name(), work.kind());
        try {
            var result = run(projection, work, leading);
            if (result.isPresent()) {
                works.done(work.id(), JSON.writeValueAsString(result.get()));
                log.info("Projection '{}': {} is done: {}", projection.name(), work.kind(), result.get());
            }
        } catch (RuntimeException failure) {
            if (StoreFailures.unreachable(failure)) {
                throw failure;
            }
            log.error("Projection '{}': {} failed", projection.name(), work.kind(), failure);
            works.failed(work.id(), String.valueOf(failure.getMessage()));
        }
    }

    private Optional<?> run(Projection projection, ProjectionWork work, BooleanSupplier leading)
            throws InterruptedException {
        return switch (work.kind()) {
            case REBUILD -> rebuild(projection, work, leading);
            case CHECK -> check(projection, work, leading, false);
            case REPAIR -> check(projection, work, leading, true);
            case REPLAY -> replay(projection, work, leading);
        };
    }

    private Optional<Rebuilt> rebuild(Projection projection, ProjectionWork work, BooleanSupplier leading)
            throws InterruptedException {
        if (work.state() == ProjectionWork.State.QUEUED) {
            awaitReaders(projection);
            if (!leading.getAsBoolean()) {
                return Optional.empty();
            }
            // the position comes before the state: what commits in between is in both
            projection.reset(reader.end());
            works.running(work.id());
        }
        var walk = new StateWalk(tenants(), projection.states(), work.cursor());
        long done = work.done();
        for (var step = walk.next(); step.isPresent(); step = walk.next()) {
            if (!leading.getAsBoolean()) {
                return Optional.empty();
            }
            var chunk = step.get();
            int limit = chunk.state().chunk();
            var ids = chunk.ids(limit);
            if (!ids.isEmpty()) {
                Tenant.run(chunk.tenant(), () -> chunk.state().refresh(ids));
            }
            done += ids.size();
            works.progress(work.id(), walk.advance(chunk, ids, limit), done);
        }
        return Optional.of(new Rebuilt(done));
    }

    /** Where there is something to be read, whoever reads has noticed before it goes. */
    private void awaitReaders(Projection projection) throws InterruptedException {
        if (projection.watermark().filter(reader.state()::covers).isPresent()) {
            Thread.sleep(NOTICED);
        }
    }

    private Optional<Checked> check(
            Projection projection, ProjectionWork work, BooleanSupplier leading, boolean repair) {
        works.running(work.id());
        var found = new ArrayList<Finding>();
        for (var tenant : tenants()) {
            for (var state : projection.states()) {
                if (!leading.getAsBoolean()) {
                    return Optional.empty();
                }
                var drift = Tenant.call(tenant, () -> state.check(repair));
                found.add(new Finding(tenant.value(), state.kind(), drift));
                works.progress(
                        work.id(), new ProjectionWork.Cursor(tenant, state.kind(), Optional.empty()), found.size());
            }
        }
        return Optional.of(
                new Checked(found.stream().allMatch(finding -> finding.drift().none()), found));
    }

    private Optional<Replayed> replay(Projection projection, ProjectionWork work, BooleanSupplier leading) {
        works.running(work.id());
        long applied = 0;
        long failed = 0;
        var after = Position.START;
        for (var events = parked.after(projection.name(), after, CHUNK);
                !events.isEmpty();
                events = parked.after(projection.name(), after, CHUNK)) {
            for (var event : events) {
                if (!leading.getAsBoolean()) {
                    return Optional.empty();
                }
                boolean ok = replay(projection, event);
                applied += ok ? 1 : 0;
                failed += ok ? 0 : 1;
                after = event.position();
            }
        }
        return Optional.of(new Replayed(applied, failed));
    }

    private boolean replay(Projection projection, LoggedEvent event) {
        var standing = projection.watermark().orElseThrow();
        try {
            projection.apply(new ProjectionBatch(Optional.of(standing), standing, List.of(event)));
        } catch (RuntimeException failure) {
            if (StoreFailures.unreachable(failure)) {
                throw failure;
            }
            parked.park(projection.name(), event, String.valueOf(failure));
            return false;
        }
        parked.unpark(projection.name(), event);
        return true;
    }

    private List<TenantId> tenants() {
        return tenants.getObject().tenants();
    }

    private record Rebuilt(long copies) {}

    private record Replayed(long applied, long failed) {}

    private record Checked(boolean equal, List<Finding> findings) {}

    private record Finding(UUID tenant, String kind, Projection.Drift drift) {}
}
