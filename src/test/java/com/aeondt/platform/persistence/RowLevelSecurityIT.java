package com.aeondt.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import com.aeondt.support.SharedEngines;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
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
            where c.relkind in ('r', 'p') and n.nspname not in ('information_schema', 'audit_watch') and n.nspname not like 'pg\\_%'
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

    private static final String WITHOUT_TENANT = "select n.nspname || '.' || c.relname " + OURS
            + " and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')";

    private static final String NOT_FORCED = "select n.nspname || '.' || c.relname " + OURS + TENANT_COLUMN
            + " and not (c.relrowsecurity and c.relforcerowsecurity)";

    /** Public knowledge may have a second policy, for reading only. */
    private static final String WITHOUT_POLICY = "select n.nspname || '.' || c.relname " + OURS + TENANT_COLUMN
            + """
             and (not exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive
                 and pg_get_expr(p.polwithcheck, c.oid) like '%aeon.tenant%')
              or c.oid in (select p.polrelid from pg_policy p
                 where pg_get_expr(p.polqual, p.polrelid) not like '%aeon.tenant%'
                       and not (p.polcmd = 'r' and pg_get_expr(p.polqual, p.polrelid) like '%PUBLIC%')
                    or p.polwithcheck is not null
                       and pg_get_expr(p.polwithcheck, p.polrelid) not like '%aeon.tenant%'))""".replace("PUBLIC", TenantId.PUBLIC.toString());

    @Test
    void everyTableBelongsToTenantsOrToTheInstallation() {
        assertThat(names(WITHOUT_TENANT)).isSubsetOf(INSTALLATION_WIDE);
    }

    @Test
    void everyTenantTableForcesRowLevelSecurity() {
        assertThat(tenantTables()).contains("platform.event_log", "platform.job");
        assertThat(names(NOT_FORCED)).isEmpty();
    }

    @Test
    void everyTenantTableHasAPolicyForReadingAndWriting() {
        assertThat(names(WITHOUT_POLICY)).isEmpty();
    }

    /** What the tests above look for, they find: each mistake is made in a table that is rolled back. */
    @Test
    void aTableThatForgetsOneOfItIsFound() throws Exception {
        var settings = SharedEngines.properties();
        var url = String.valueOf(settings.get("spring.datasource.url"));
        var password = String.valueOf(settings.get("spring.flyway.password"));
        try (var connection = DriverManager.getConnection(url, "aeon_owner", password)) {
            connection.setAutoCommit(false);
            var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var step = "alter table platform.probe ";

            owner.sql("create table platform.probe (id uuid)").update();
            assertThat(found(owner, WITHOUT_TENANT)).isTrue();
            owner.sql(step + "add tenant_id uuid").update();
            assertThat(found(owner, WITHOUT_TENANT)).isFalse();
            assertThat(found(owner, NOT_FORCED)).isTrue();
            owner.sql(step + "enable row level security").update();
            assertThat(found(owner, NOT_FORCED)).isTrue();
            owner.sql(step + "force row level security").update();
            assertThat(found(owner, NOT_FORCED)).isFalse();
            assertThat(found(owner, WITHOUT_POLICY)).isTrue();
            owner.sql("create policy open on platform.probe using (true) with check (true)")
                    .update();
            assertThat(found(owner, WITHOUT_POLICY)).isTrue();
            var own = "(tenant_id = nullif(current_setting('aeon.tenant', true), '')::uuid)";
            owner.sql("create policy own on platform.probe using " + own + " with check " + own)
                    .update();
            assertThat(found(owner, WITHOUT_POLICY)).isTrue();
            owner.sql("drop policy open on platform.probe").update();
            assertThat(found(owner, WITHOUT_POLICY)).isFalse();
            connection.rollback();
        }
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

    private static boolean found(JdbcClient client, String query) {
        return client.sql(query).query((row, number) -> row.getString(1)).list().contains("platform.probe");
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
