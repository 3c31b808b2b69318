package com.aeondt.platform.events;

import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.Subject;
import com.aeondt.platform.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** How events stand in a result set. */
final class EventRows {

    /** PostgreSQL's 64-bit transaction ids have no JDBC type: they travel as text. */
    static final String COLUMNS =
            "epoch, xid::text::bigint as xid_number, seq, tenant_id, type, subject, data::text as data, occurred_at";

    private EventRows() {}

    static LoggedEvent event(ResultSet row, int number) throws SQLException {
        return new LoggedEvent(
                new Position(row.getInt("epoch"), row.getLong("xid_number"), row.getLong("seq")),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("type"),
                Subject.parse(row.getString("subject")),
                row.getString("data"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }
}
