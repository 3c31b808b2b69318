package com.aeondt.graph.exchange;

import com.aeondt.platform.Tenant;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code graph.upload_chunk}; each piece in a transaction of its own. */
@Repository
@Transactional
class ChunkRows {

    private final JdbcClient database;

    ChunkRows(JdbcClient database) {
        this.database = database;
    }

    void add(UUID upload, int number, byte[] content) {
        database.sql("""
                        insert into graph.upload_chunk (tenant_id, upload_id, number, content)
                        values (:tenant, :upload, :number, :content)""")
                .param("tenant", Tenant.current().value())
                .param("upload", upload)
                .param("number", number)
                .param("content", content)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<byte[]> find(UUID upload, int number) {
        return database.sql("""
                        select content from graph.upload_chunk
                         where tenant_id = :tenant and upload_id = :upload and number = :number""")
                .param("tenant", Tenant.current().value())
                .param("upload", upload)
                .param("number", number)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    void drop(UUID upload) {
        database.sql("delete from graph.upload_chunk where tenant_id = :tenant and upload_id = :upload")
                .param("tenant", Tenant.current().value())
                .param("upload", upload)
                .update();
    }

    int dropOlderThan(Duration age) {
        return database.sql("""
                        delete from graph.upload_chunk where tenant_id = :tenant
                           and received_at < clock_timestamp() - make_interval(secs => :age)""")
                .param("tenant", Tenant.current().value())
                .param("age", age.toSeconds())
                .update();
    }
}
