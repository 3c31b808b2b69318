package com.aeondt.platform.events;

import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the events of all tenants in the safe order: by transaction id and sequence, below the oldest transaction that is
 * still running. Whatever commits later has a larger transaction id, so nothing appears behind a reader.
 */
@Component
class LogReader {

    /** The end of every epoch. */
    static final Position NO_LIMIT = new Position(Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    /** Of the epoch that is now: a position in an earlier one has all of it before it. */
    private static final String SETTLED_AFTER = """
             from platform.event_log
            where epoch = platform.epoch() and (epoch, xid, seq) > (:epoch, :xid::text::xid8, :seq)
              and xid < pg_snapshot_xmin(pg_current_snapshot())""";

    private final JdbcClient system;

    LogReader(@SystemAccess JdbcClient system) {
        this.system = system;
    }

    LogState state() {
        return system.sql("""
                        select epoch, pruned_xid::text::bigint, pruned_seq,
                               pg_snapshot_xmin(now.snapshot)::text::bigint, pg_snapshot_xmax(now.snapshot)::text::bigint
                          from platform.installation, (select pg_current_snapshot() as snapshot) now""")
                .query((row, number) -> new LogState(
                        new Position(row.getInt(1), row.getLong(2), row.getLong(3)), row.getLong(4), row.getLong(5)))
                .single();
    }

    /**
     * The position of the last settled event: where a new reader starts that has seen the state itself. Always a committed
     * event's, never the horizon itself: a crash may hand out transaction ids again that left no trace.
     */
    Position end() {
        return system.sql("""
                        select epoch, xid::text::bigint, seq from platform.event_log
                         where epoch = platform.epoch() and xid < pg_snapshot_xmin(pg_current_snapshot())
                         order by xid desc, seq desc limit 1""")
                .query((row, number) -> new Position(row.getInt(1), row.getLong(2), row.getLong(3)))
                .optional()
                .orElseGet(() -> state().pruned());
    }

    /** Settled events after one position and up to another, in order. */
    List<LoggedEvent> between(Position after, Position upTo, int limit) {
        return between("", after, upTo, limit).query(EventRows::event).list();
    }

    /** The same of one tenant. */
    List<LoggedEvent> between(TenantId tenant, Position after, Position upTo, int limit) {
        return between("and tenant_id = :tenant", after, upTo, limit)
                .param("tenant", tenant.value())
                .query(EventRows::event)
                .list();
    }

    private JdbcClient.StatementSpec between(String condition, Position after, Position upTo, int limit) {
        return system.sql("select " + EventRows.COLUMNS + SETTLED_AFTER + """

                           and (epoch, xid, seq) <= (:lastEpoch, :lastXid::text::xid8, :lastSeq)
                           %s
                         order by xid, seq limit :limit""".formatted(condition))
                .param("epoch", after.epoch())
                .param("xid", Long.toString(after.xid()))
                .param("seq", after.seq())
                .param("lastEpoch", upTo.epoch())
                .param("lastXid", Long.toString(upTo.xid()))
                .param("lastSeq", upTo.seq())
                .param("limit", limit);
    }

    /** How much a reader at this position has before it; counts to ten thousand. */
    Lag lag(Position after) {
        return system.sql("""
                        select count(*), min(occurred_at) from (select occurred_at""" + SETTLED_AFTER + """

                         order by xid, seq limit 10000) waiting""")
                .param("epoch", after.epoch())
                .param("xid", Long.toString(after.xid()))
                .param("seq", after.seq())
                .query((row, number) -> Lag.since(row.getLong(1), row.getObject(2, OffsetDateTime.class)))
                .single();
    }

    /**
     * What a reader has before it.
     *
     * @param events how many, at most ten thousand
     * @param age how long the oldest of them has been waiting
     */
    record Lag(long events, Duration age) {

        static final Lag NONE = new Lag(0, Duration.ZERO);

        static Lag since(long events, @Nullable OffsetDateTime oldest) {
            return oldest == null ? NONE : new Lag(events, Duration.between(oldest.toInstant(), Instant.now()));
        }
    }
}
