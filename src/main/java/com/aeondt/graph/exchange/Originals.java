package com.aeondt.graph.exchange;

import com.aeondt.platform.Tenant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code graph.stix_original}: objects of STIX 2.0 as they came. */
@Repository
@Transactional
class Originals {

    private final JdbcClient database;

    Originals(JdbcClient database) {
        this.database = database;
    }

    void keep(String id, String source, String text) {
        database.sql("""
                        insert into graph.stix_original (tenant_id, object_id, source, object)
                        values (:tenant, :id, :source, :object::json)
                        on conflict (tenant_id, object_id, source) do update set object = excluded.object""")
                .param("tenant", Tenant.current().value())
                .param("id", id)
                .param("source", source)
                .param("object", text)
                .update();
    }

    /** As it came; when several sources sent it, that of the first by name. */
    Optional<String> find(String id) {
        return database.sql(
                        "select object::text from graph.stix_original where object_id = :id order by source limit 1")
                .param("id", id)
                .query(String.class)
                .optional();
    }
}
