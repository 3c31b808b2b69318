package com.aeondt.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The promise of tenancy, proved for every table there is, also those that a later migration brings. */
@AeonIT
class RowLevelSecurityIT {

    /** Tables of the whole installation. One that is neither here nor carries {@code tenant_id} fails the build. */
    private static final Set<String> INSTALLATION_WIDE = Set.of(
            "platform.installation",
            "platform.projection",
            "platform.projection_work",
            "platform.scheduled_task",
            "platform.signing_key",
            "auth.installation",
            "auth.tenant",
            "auth.user_account",
            "auth.credential",
            "auth.secret_attempt",
            "auth.session",
            "auth.single_use_link",
            "auth.recovery_code",
            "auth.external_identity",
            "auth.external_login",
            "auth.outgoing_mail");

    private static final String OURS = """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
              and c.relname <> 'flyway_schema_history'""";

    private static final String TENANT_COLUMN =
            " and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')";

    private final JdbcClient app;
    private final JdbcClient system;
    private final PlatformTransactionManager transactions;

    @Autowired
    RowLevelSecurityIT(JdbcClient app, @SystemAccess JdbcClient system, PlatformTransactionManager transactions) {
        this.app = app;
        this.system = system;
        this.transactions = transactions;
    }

    @Test
    void everyTableBelongsToTenantsOrToTheInstallation() {
        var strangers = names("select n.nspname || '.' || c.relname " + OURS + " and not exists (select from"
                + " pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')");

        assertThat(strangers).isSubsetOf(INSTALLATION_WIDE);
    }

    @Test
    void everyTenantTableForcesRowLevelSecurity() {
        var open = names("select n.nspname || '.' || c.relname " + OURS + TENANT_COLUMN
                + " and not (c.relrowsecurity and c.relforcerowsecurity)");

        assertThat(tenantTables()).contains("platform.event_log", "platform.job");
        assertThat(open).isEmpty();
    }

    /** Public knowledge may have a second policy, for reading only. */
    @Test
    void everyTenantTableHasAPolicyForReadingAndWriting() {
        var unprotected = names("select n.nspname || '.' || c.relname " + OURS + TENANT_COLUMN
                + """
                 and (not exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive
                     and pg_get_expr(p.polwithcheck, c.oid) like '%aeon.tenant%')
                  or c.oid in (select p.polrelid from pg_policy p
                     where pg_get_expr(p.polqual, p.polrelid) not like '%aeon.tenant%'
                           and not (p.polcmd = 'r' and pg_get_expr(p.polqual, p.polrelid) like '%PUBLIC%')
                        or p.polwithcheck is not null
                           and pg_get_expr(p.polwithcheck, p.polrelid) not like '%aeon.tenant%'))""".replace("PUBLIC", TenantId.PUBLIC.toString()));

        assertThat(unprotected).isEmpty();
    }

    @Test
    void withoutATenantNoTableShowsARow() {
        var inTransaction = new TransactionTemplate(transactions);

        for (var table : tenantTables()) {
            if (readable(table)) {
                assertThat(rows(table)).as(table).isZero();
                Tenant.run(
                        new TenantId(Ids.next()),
                        () -> assertThat(inTransaction.<Long>execute(begun -> rows(table)))
                                .as("%s for an unknown tenant", table)
                                .isZero());
            }
        }
    }

    @Test
    void theRequestsRoleOwnsNothingAndBypassesNothing() {
        assertThat(names(
                        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where pg_get_userbyid(c.relowner) = 'aeon_app'"))
                .isEmpty();
        assertThat(names("select rolname from pg_roles where rolname = 'aeon_app' and (rolbypassrls or rolsuper)"))
                .isEmpty();
        assertThat(names("select nspname from pg_namespace where has_schema_privilege('aeon_app', oid, 'CREATE')"
                        + " and nspname not like 'pg\\_temp%'"))
                .isEmpty();
        assertThat(app.sql("select current_user::text").query(String.class).single())
                .isEqualTo("aeon_app");
    }

    private long rows(String table) {
        return app.sql("select count(*) from " + table + " where tenant_id <> :everyones")
                .param("everyones", TenantId.PUBLIC.value())
                .query(Long.class)
                .single();
    }

    private boolean readable(String table) {
        return system.sql("select has_table_privilege('aeon_app', :table, 'SELECT')")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    private List<String> tenantTables() {
        return names("select n.nspname || '.' || c.relname " + OURS + TENANT_COLUMN);
    }

    private List<String> names(String sql) {
        return system.sql(sql).query((row, number) -> row.getString(1)).list();
    }
}
