package com.aeondt.platform.events;

import com.aeondt.platform.Keyset;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Position;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's part of the ordered event log. */
@Component
@Transactional(readOnly = true)
public class EventLog {

    private static final int MOST_UNSETTLED = 64;

    private final JdbcClient database;

    EventLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * Names the set of the module's events that are visible now: two equal stamps mean that nothing of the module has changed
     * between them, so what was derived from it under the first is good under the second. It holds the last settled
     * event and the events after it whose order is not certain yet.
     *
     * @return empty while too much is being written for a stamp to be worth it: then do not cache
     */
    public Optional<String> stamp(String module) {
        return database.sql("""
                        select (select concat(epoch, '-', xid, '-', seq) from platform.event_log
                                 where tenant_id = :tenant and module = :module and xid < horizon and epoch = platform.epoch()
                                 order by xid desc, seq desc limit 1),
                               array(select seq from platform.event_log
                                 where tenant_id = :tenant and module = :module and xid >= horizon
                                   and epoch = platform.epoch()
                                 order by xid, seq limit :most),
                               platform.epoch()
                          from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) now""")
                .param("tenant", Tenant.current().value())
                .param("module", module)
                .param("most", MOST_UNSETTLED + 1)
                .query(EventLog::stampOf)
                .single();
    }

    private static Optional<String> stampOf(ResultSet row, int number) throws SQLException {
        var settled = row.getString(1);
        var unsettled = longs(row.getArray(2));
        if (unsettled.size() > MOST_UNSETTLED) {
            return Optional.empty();
        }
        var open = unsettled.stream().map(String::valueOf).collect(Collectors.joining("."));
        return Optional.of((settled == null ? row.getInt(3) + "-0-0" : settled) + (open.isEmpty() ? "" : "+" + open));
    }

    private static List<Long> longs(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    /**
     * The tenant's events, newest first.
     *
     * @param types only these; empty for all
     */
    public Slice<LoggedEvent> list(Set<String> types, PageRequest page) {
        var before = page.after().map(EventLog::position).orElse(LogReader.NO_LIMIT);
        var events = database.sql("select " + EventRows.COLUMNS + """

                          from platform.event_log
                         where tenant_id = :tenant and (epoch, xid, seq) < (:epoch, :xid::text::xid8, :seq)
                           and (:all or type = any (:types))
                         order by epoch desc, platform.event_log.xid desc, seq desc limit :limit""")
                .param("tenant", Tenant.current().value())
                .param("epoch", before.epoch())
                .param("xid", Long.toString(before.xid()))
                .param("seq", before.seq())
                .param("all", types.isEmpty())
                .param("types", types.toArray(String[]::new))
                .param("limit", page.limit() + 1)
                .query(EventRows::event)
                .list();
        return Slice.of(
                events, page.limit(), event -> Keyset.of(event.position().token()));
    }

    private static Position position(Keyset key) {
        return Position.parse(key.values().getFirst()).orElseThrow();
    }
}
