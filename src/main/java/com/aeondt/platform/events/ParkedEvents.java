package com.aeondt.platform.events;

import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.persistence.SystemAccess;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parked events of all tenants, in {@code platform.parked_event}. */
@Component
class ParkedEvents implements Parking {

    private final JdbcClient system;

    ParkedEvents(@SystemAccess JdbcClient system) {
        this.system = system;
    }

    @Override
    public void park(String projection, LoggedEvent event, String reason) {
        named(projection, event.position(), """
                        insert into platform.parked_event
                            (projection, epoch, xid, seq, tenant_id, type, subject, data, occurred_at, reason)
                        values (:projection, :epoch, :xid::text::xid8, :seq, :tenant, :type, :subject, :data::jsonb,
                                :occurredAt::timestamptz, :reason)
                        on conflict (projection, epoch, xid, seq)
                            do update set reason = excluded.reason, parked_at = clock_timestamp()""")
                .param("tenant", event.tenant().value())
                .param("type", event.type())
                .param("subject", event.subject().toString())
                .param("data", event.data())
                .param("occurredAt", event.occurredAt().toString())
                .param("reason", reason)
                .update();
    }

    @Override
    public void unpark(String projection, LoggedEvent event) {
        named(projection, event.position(), """
                        delete from platform.parked_event
                         where projection = :projection and epoch = :epoch and xid = :xid::text::xid8 and seq = :seq""").update();
    }

    long count(String projection) {
        return system.sql("select count(*) from platform.parked_event where projection = :projection")
                .param("projection", projection)
                .query(Long.class)
                .single();
    }

    /** The next ones after a position, in log order. */
    List<LoggedEvent> after(String projection, Position after, int limit) {
        return named(projection, after, "select " + EventRows.COLUMNS + """

                          from platform.parked_event
                         where projection = :projection and (epoch, xid, seq) > (:epoch, :xid::text::xid8, :seq)
                         order by epoch, platform.parked_event.xid, seq limit :limit""")
                .param("limit", limit)
                .query(EventRows::event)
                .list();
    }

    private JdbcClient.StatementSpec named(String projection, Position at, String sql) {
        return system.sql(sql)
                .param("projection", projection)
                .param("epoch", at.epoch())
                .param("xid", Long.toString(at.xid()))
                .param("seq", at.seq());
    }
}
