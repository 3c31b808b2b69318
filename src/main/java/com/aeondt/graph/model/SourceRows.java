package com.aeondt.graph.model;

import com.aeondt.platform.ChangeLog;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.platform.StateChange;
import com.aeondt.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code graph.source}. */
@Repository
class SourceRows {

    private final JdbcClient database;
    private final ChangeLog changes;

    SourceRows(JdbcClient database, ChangeLog changes) {
        this.changes = changes;
        this.database = database;
    }

    Slice<SourceView> list(PageRequest page) {
        var rows = database.sql("""
                        select name, first_at, last_at from graph.source
                         where tenant_id = :tenant and name > :after order by name limit :limit""")
                .param("tenant", Tenant.current().value())
                .param("after", page.after().map(key -> key.values().getFirst()).orElse(""))
                .param("limit", page.limit() + 1)
                .query(SourceRows::view)
                .list();
        return Slice.of(rows, page.limit(), source -> Keyset.of(source.name()));
    }

    Optional<SourceView> find(String name) {
        return database.sql("""
                        select name, first_at, last_at from graph.source where tenant_id = :tenant and name = :name""")
                .param("tenant", Tenant.current().value())
                .param("name", name)
                .query(SourceRows::view)
                .optional();
    }

    void forget(String name) {
        int forgotten = database.sql("delete from graph.source where tenant_id = :tenant and name = :name")
                .param("tenant", Tenant.current().value())
                .param("name", name)
                .update();
        if (forgotten > 0) {
            changes.record(StateChange.of("graph.source.deleted", "graph.source", name));
        }
    }

    private static SourceView view(ResultSet row, int number) throws SQLException {
        return new SourceView(row.getString("name"), Rows.present(row, "first_at"), Rows.present(row, "last_at"));
    }

    void touch(String source, Instant at) {
        database.sql("""
                        insert into graph.source as s (tenant_id, name, first_at, last_at)
                        values (:tenant, :name, :at, :at)
                        on conflict (tenant_id, name) do update set last_at = excluded.last_at""")
                .param("tenant", Tenant.current().value())
                .param("name", source)
                .param("at", Rows.moment(at))
                .update();
    }
}
