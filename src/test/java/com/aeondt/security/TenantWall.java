package com.aeondt.security;

import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The wall between two tenants, table by table: the one sees its rows; the other, by the same connections, sees none, changes none, and can
 * neither give nor take one. What it finds is rolled back.
 *
 * @param app the role of requests
 * @param system the role that sees everything
 */
record TenantWall(JdbcClient app, JdbcClient system, PlatformTransactionManager transactions) {

    private static final String REFUSED = "42501";

    /**
     * What was tried.
     *
     * @param proved the tables that the owner has rows in
     * @param holes what should not have been
     */
    record Report(List<String> proved, List<String> holes) {}

    Report between(TenantId owner, TenantId other) {
        var holes = new ArrayList<String>();
        var proved = new ArrayList<String>();
        for (var table : tables()) {
            long rows = rows(table, owner);
            if (rows > 0) {
                proved.add(table);
                tryOut(table, rows, owner, other, holes);
            }
        }
        return new Report(proved, holes);
    }

    private void tryOut(String table, long rows, TenantId owner, TenantId other, List<String> holes) {
        expect(holes, table + " shows its tenant", count(owner, table, owner), rows);
        expect(holes, table + " shows another", count(other, table, owner), 0L);
        changes(table).forEach(change -> {
            expect(holes, "another: " + change, run(other, change, owner), "0");
            expect(holes, "rows after: " + change, rows(table, owner), rows);
        });
        if (may(table, "UPDATE")) {
            var gift = "update " + table + " set tenant_id = '" + other + "' where tenant_id = :tenant";
            expect(holes, gift, run(owner, gift, owner), REFUSED);
        }
    }

    private List<String> changes(String table) {
        var changes = new ArrayList<String>();
        if (may(table, "UPDATE")) {
            changes.add("update " + table + " set tenant_id = tenant_id where tenant_id = :tenant");
        }
        if (may(table, "DELETE")) {
            changes.add("delete from " + table + " where tenant_id = :tenant");
        }
        return changes;
    }

    private static void expect(List<String> holes, String what, Object seen, Object expected) {
        if (!seen.equals(expected)) {
            holes.add("%s: %s instead of %s".formatted(what, seen, expected));
        }
    }

    private long rows(String table, TenantId tenant) {
        return system.sql("select count(*) from " + table + " where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }

    private long count(TenantId asked, String table, TenantId whose) {
        return inTransaction(
                asked,
                () -> app.sql("select count(*) from " + table + " where tenant_id = :tenant")
                        .param("tenant", whose.value())
                        .query(Long.class)
                        .single());
    }

    /** How many rows it changed, or the state with which PostgreSQL refused it. */
    private String run(TenantId asked, String change, TenantId whose) {
        try {
            return inTransaction(
                    asked,
                    () -> Integer.toString(
                            app.sql(change).param("tenant", whose.value()).update()));
        } catch (DataAccessException refused) {
            return Optional.ofNullable(refused.getMostSpecificCause())
                    .filter(cause -> cause instanceof SQLException)
                    .map(cause -> ((SQLException) cause).getSQLState())
                    .orElse(refused.toString());
        }
    }

    /** Rolled back, whatever it did. */
    private <T> T inTransaction(TenantId tenant, Supplier<T> work) {
        return Tenant.call(
                tenant,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    status.setRollbackOnly();
                    return work.get();
                }));
    }

    private boolean may(String table, String privilege) {
        return system.sql(
                        "select has_column_privilege('aeon_app', :table, 'tenant_id', 'UPDATE') and :privilege = 'UPDATE'"
                                + " or has_table_privilege('aeon_app', :table, 'DELETE') and :privilege = 'DELETE'")
                .param("table", table)
                .param("privilege", privilege)
                .query(Boolean.class)
                .single();
    }

    /** Those that requests read; the others belong to the system's own role. */
    private List<String> tables() {
        return system.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
                          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
                          and has_table_privilege('aeon_app', c.oid, 'SELECT') order by 1""").query((row, number) -> row.getString(1)).list();
    }
}
