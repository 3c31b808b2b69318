package com.aeondt.graph.model;

import com.aeondt.platform.Tenant;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code graph.source}. */
@Repository
class SourceRows {

    private final JdbcClient database;

    SourceRows(JdbcClient database) {
        this.database = database;
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
