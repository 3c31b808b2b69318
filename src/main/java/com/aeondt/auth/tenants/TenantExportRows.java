package com.aeondt.auth.tenants;

import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The rows that leave the house, and where the file with them rests. */
@Repository
class TenantExportRows {

    private static final int FETCH = 500;
    private static final Duration LONGEST_TABLE = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final JdbcTemplate streaming;
    private final TransactionOperations transaction;

    TenantExportRows(
            @SystemAccess JdbcClient sql,
            @SystemAccess DataSource dataSource,
            @SystemAccess TransactionOperations transaction) {
        this.sql = sql;
        this.streaming = new JdbcTemplate(dataSource);
        this.streaming.setFetchSize(FETCH);
        this.transaction = transaction;
    }

    /** Every row of the tenant in the table as one line of JSON, through a cursor. */
    void each(TenantTable table, TenantId tenant, Consumer<String> line) {
        transaction.executeWithoutResult(status -> {
            streaming.execute("set local statement_timeout = " + LONGEST_TABLE.toMillis());
            streaming.query(
                    "select jsonb_build_object('table', '" + table.name() + "', 'row', to_jsonb(r))::text from (select "
                            + String.join(", ", table.columns()) + " from " + table.name()
                            + " where tenant_id = ?) r",
                    (RowCallbackHandler) row -> line.accept(row.getString(1)),
                    tenant.value());
        });
    }

    /** Begins anew what an earlier attempt has left. */
    void begin(UUID export, TenantId tenant) {
        sql.sql("delete from auth.tenant_export where id = :id")
                .param("id", export)
                .update();
        sql.sql("insert into auth.tenant_export (id, tenant_id, created_at) values (:id, :tenant, now())")
                .param("id", export)
                .param("tenant", tenant.value())
                .update();
    }

    void put(UUID export, TenantId tenant, int number, byte[] bytes) {
        sql.sql("insert into auth.tenant_export_part (export_id, tenant_id, number, bytes)"
                        + " values (:export, :tenant, :number, :bytes)")
                .param("export", export)
                .param("tenant", tenant.value())
                .param("number", number)
                .param("bytes", bytes)
                .update();
    }

    void finish(UUID export, long rows, String sha256) {
        sql.sql("update auth.tenant_export set rows = :rows, sha256 = :sha256 where id = :id")
                .param("rows", rows)
                .param("sha256", sha256)
                .param("id", export)
                .update();
    }

    /** Whether the file is there, whole. */
    boolean finished(UUID export, TenantId tenant) {
        return sql.sql("select exists (select from auth.tenant_export"
                        + " where id = :id and tenant_id = :tenant and rows is not null)")
                .param("id", export)
                .param("tenant", tenant.value())
                .query(Boolean.class)
                .single();
    }

    Optional<byte[]> part(UUID export, int number) {
        return sql.sql("select bytes from auth.tenant_export_part where export_id = :export and number = :number")
                .param("export", export)
                .param("number", number)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    int forgetOlderThan(Duration age) {
        return sql.sql("delete from auth.tenant_export where created_at < now() - make_interval(secs => :age)")
                .param("age", age.toSeconds())
                .update();
    }
}
