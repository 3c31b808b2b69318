package com.aeondt.platform.events;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Position;
import com.aeondt.platform.Slice;
import com.aeondt.platform.jobs.JobId;
import com.aeondt.platform.jobs.Jobs;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The projections of this installation: how they stand, and what operators and the backup tell them. A projection is told
 * by name wherever it runs; {@link PlatformError#PROJECTION_NOT_FOUND} when there is none.
 */
@Component
public class Projections {

    private final ProjectionBoard board;
    private final ProjectionStores stores;
    private final LogSignal signal;
    private final Jobs jobs;
    private final JdbcClient database;

    Projections(ProjectionBoard board, ProjectionStores stores, LogSignal signal, Jobs jobs, JdbcClient database) {
        this.board = board;
        this.stores = stores;
        this.signal = signal;
        this.jobs = jobs;
        this.database = database;
    }

    /** Every projection, in the order of their modules. */
    public List<ProjectionView> list() {
        return board.all();
    }

    /** One of them. */
    public ProjectionView get(String name) {
        return board.view(board.find(name));
    }

    /** How many copies the rebuild that is due or under way has made so far; empty when none is. */
    public Optional<Long> copiesMade(String name) {
        return stores.works().copiesMade(board.find(name).name());
    }

    /**
     * Empties the projection's target and makes it anew from the state, then from the log.
     *
     * @throws AeonException {@link PlatformError#PROJECTION_WITHOUT_STATE}
     */
    @Transactional
    public JobId rebuild(String name) {
        return submit(stateful(name), ProjectionWork.Kind.REBUILD);
    }

    /**
     * Compares the projection's copies with the state, tenant by tenant, kind by kind.
     *
     * @param repair whether to mend what differs
     * @throws AeonException {@link PlatformError#PROJECTION_WITHOUT_STATE}
     */
    @Transactional
    public JobId check(String name, boolean repair) {
        return submit(stateful(name), repair ? ProjectionWork.Kind.REPAIR : ProjectionWork.Kind.CHECK);
    }

    /** Tries the parked events again, those of all tenants. */
    @Transactional
    public JobId replay(String name) {
        return submit(board.find(name).name(), ProjectionWork.Kind.REPLAY);
    }

    /** Lets the projection apply everything up to the position, and nothing after it until {@link #resume}. */
    public ProjectionView hold(String name, Position at) {
        stores.controls().hold(board.find(name).name(), at);
        signal.written();
        return get(name);
    }

    /** Holds every projection at the end of the settled log. */
    public Position holdAll() {
        var at = stores.reader().end();
        board.all().forEach(projection -> stores.controls().hold(projection.name(), at));
        signal.written();
        return at;
    }

    /** The end of the settled log: where a hold stops without waiting for anything that is still being written. */
    public Position end() {
        return stores.reader().end();
    }

    /** Lets a held projection go on. */
    public ProjectionView resume(String name) {
        stores.controls().resume(board.find(name).name());
        signal.written();
        return get(name);
    }

    /** Lets all of them go on. */
    public void resumeAll() {
        board.all().forEach(projection -> stores.controls().resume(projection.name()));
        signal.written();
    }

    /** The current tenant's parked events of a projection, in log order. */
    @Transactional(readOnly = true)
    public Slice<ParkedEventView> parked(String name, PageRequest page) {
        var after = page.after()
                .flatMap(key -> Position.parse(key.values().getFirst()))
                .orElse(Position.START);
        var events = database.sql("select " + EventRows.COLUMNS + """
                        , reason, parked_at
                          from platform.parked_event
                         where projection = :projection and (epoch, xid, seq) > (:epoch, :xid::text::xid8, :seq)
                         order by epoch, platform.parked_event.xid, seq limit :limit""")
                .param("projection", board.find(name).name())
                .param("epoch", after.epoch())
                .param("xid", Long.toString(after.xid()))
                .param("seq", after.seq())
                .param("limit", page.limit() + 1)
                .query((row, number) -> new ParkedEventView(
                        EventRows.event(row, number),
                        row.getString("reason"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant()))
                .list();
        return Slice.of(
                events,
                page.limit(),
                parked -> Keyset.of(parked.event().position().token()));
    }

    private String stateful(String name) {
        var projection = board.find(name);
        if (projection.states().isEmpty()) {
            throw new AeonException(
                    PlatformError.PROJECTION_WITHOUT_STATE,
                    "'%s' is derived from events only: there is no state to go through.".formatted(name));
        }
        return projection.name();
    }

    private JobId submit(String name, ProjectionWork.Kind kind) {
        return jobs.submit(ProjectionJob.KIND, new ProjectionJob.Order(name, kind));
    }
}
