package com.aeondt.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Table by table, with rows in them: a tenant that has used every operation sees its rows; another one, by the same connections, sees
 * none, changes none, and can neither give nor take one.
 */
@AeonIT
class TenantWallIT {

    private static final String REFUSED = "42501";

    @Autowired
    private Callers callers;

    @Autowired
    private JdbcClient app;

    @Autowired
    @SystemAccess
    private JdbcClient system;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void noTableLetsATenantThroughToAnother() {
        var owner = callers.steppedUp(callers.as(BuiltInRole.values()));
        var other = callers.as(BuiltInRole.values());
        try (var api = new Api(callers.baseUrl())) {
            assertThat(api.makeEverything(Api.as(owner))).hasSizeGreaterThan(15);
        }
        var failures = new ArrayList<String>();
        var proved = new ArrayList<String>();
        for (var table : tables()) {
            long rows = rows(table, owner.tenant());
            if (rows == 0) {
                continue;
            }
            proved.add(table);
            expect(failures, table + " shows its tenant", count(owner.tenant(), table, owner.tenant()), rows);
            expect(failures, table + " shows another", count(other.tenant(), table, owner.tenant()), 0L);
            changes(table).forEach(change -> {
                expect(failures, "another: " + change, run(other.tenant(), change, owner.tenant()), "0");
                expect(failures, "rows after: " + change, rows(table, owner.tenant()), rows);
            });
            if (may(table, "UPDATE")) {
                var gift = "update " + table + " set tenant_id = '" + other.tenant() + "' where tenant_id = :tenant";
                expect(failures, gift, run(owner.tenant(), gift, owner.tenant()), REFUSED);
            }
        }

        assertThat(failures).as("in %s", proved).isEmpty();
        assertThat(proved).hasSizeGreaterThan(20).contains("tasks.task", "platform.event_log", "auth.membership");
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

    private static void expect(List<String> failures, String what, Object seen, Object expected) {
        if (!seen.equals(expected)) {
            failures.add("%s: %s instead of %s".formatted(what, seen, expected));
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
