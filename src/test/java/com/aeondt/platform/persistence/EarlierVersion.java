package com.aeondt.platform.persistence;

import com.aeondt.auth.credentials.ApiKeySecret;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database as an earlier version of the server left it: its modules, at the step their schemas had then, with a tenant whose
 * administrator has a key, a project, three tasks and a todo file of its own, and a second tenant.
 */
public final class EarlierVersion {

    public static final UUID TENANT = UUID.fromString("01930000-0000-7000-8000-000000000001");
    public static final UUID OTHER_TENANT = UUID.fromString("01930000-0000-7000-8000-000000000002");

    /** What was there before tools, quotas and the rest of the modules. */
    public static final List<String> FIRST_MODULES = List.of("platform", "auth", "inference", "tasks", "graph");

    private static final String ROWS = """
            insert into auth.installation (created_at) values (timestamptz '2026-01-05 09:00Z');
            insert into auth.tenant (id, slug, name, status, time_zone, working_days, created_at) values
                ('01930000-0000-7000-8000-000000000001', 'old', 'Old', 'ACTIVE', 'UTC', '{1,2,3,4,5}', timestamptz '2026-01-05 09:00Z'),
                ('01930000-0000-7000-8000-000000000002', 'older', 'Older', 'ACTIVE', 'UTC', '{1,2,3,4,5}', timestamptz '2026-01-05 09:00Z');
            insert into auth.user_account (id, username, display_name, status, installation_admin, created_at) values
                ('01930000-0000-7000-8000-000000000003', 'ada', 'Ada', 'ACTIVE', true, timestamptz '2026-01-05 09:00Z');
            insert into auth.credential (user_id) values ('01930000-0000-7000-8000-000000000003');
            insert into auth.membership (id, tenant_id, user_id, roles, created_at) values
                ('01930000-0000-7000-8000-000000000004', '01930000-0000-7000-8000-000000000001',
                 '01930000-0000-7000-8000-000000000003', '{tenant-administrator}', timestamptz '2026-01-05 09:00Z');
            insert into tasks.project (id, tenant_id, key, name, created_at, version) values
                ('01930000-0000-7000-8000-000000000006', '01930000-0000-7000-8000-000000000001', 'TASK', 'Tasks',
                 timestamptz '2026-01-05 09:00Z', 0);
            insert into tasks.key_counter (tenant_id, prefix, last) values ('01930000-0000-7000-8000-000000000001', 'TASK', 3);
            insert into tasks.task (id, tenant_id, project_id, key, state, title, priority, tags, due_text, due_date, extra_names,
                    extra_values, depends_on, depends_on_keys, depends_on_notes, rank, created_at, updated_at, state_since,
                    started_at, completed_at, version)
            select ('01930000-0000-7000-8000-00000000001' || number)::uuid, '01930000-0000-7000-8000-000000000001',
                   '01930000-0000-7000-8000-000000000006', 'TASK-' || number, state, title, priority, '{old}', due_text, due_date,
                   '{Sponsor}', '{Platform}', depends_on::uuid[], depends_on_keys::text[], depends_on_notes::text[], number,
                   timestamptz '2026-01-05 10:00Z', timestamptz '2026-01-07 10:00Z', timestamptz '2026-01-07 10:00Z',
                   started, completed, 3
              from (values
                (1, 'COMPLETE', 'Database schema', 'P1', null, null::date, '{}', '{}', '{}',
                 timestamptz '2026-01-06 10:00Z', timestamptz '2026-01-07 10:00Z'),
                (2, 'SCHEDULE', 'Login', 'P2', '2026-W10', date '2026-03-06',
                 '{01930000-0000-7000-8000-000000000011}', '{TASK-1}', '{first}', null, null),
                (3, 'CREATE', 'Log-out', null, null, null, '{}', '{}', '{}', null, null))
                old (number, state, title, priority, due_text, due_date, depends_on, depends_on_keys, depends_on_notes,
                     started, completed)
            """;

    private final String url;
    private final String owner;
    private final String password;

    public EarlierVersion(String url, String owner, String password) {
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    /** The first version there was. */
    public void first() {
        FIRST_MODULES.forEach(module -> migrate(module, List::getFirst));
    }

    /** The one before today's: every module lacks its latest step, if it has more than one. */
    public void latestButOne() {
        Arrays.stream(new String[] {"platform", "auth", "inference", "tasks", "graph", "mcp", "gateway"})
                .forEach(module -> migrate(module, steps -> steps.get(Math.max(0, steps.size() - 2))));
    }

    /** Puts the rows in, and makes the administrator's key. */
    public ApiKeySecret fill() {
        var key = ApiKeySecret.generate("live");
        var sql = JdbcClient.create(new DriverManagerDataSource(url, owner, password));
        sql.sql(ROWS).update();
        sql.sql("""
                        insert into auth.api_key (id, tenant_id, public_id, secret_hash, name, scopes, owner_id, bootstrap, created_at)
                        values ('01930000-0000-7000-8000-000000000005', :tenant, :public, :hash, 'first', :scopes,
                                '01930000-0000-7000-8000-000000000003', true, timestamptz '2026-01-05 09:00Z')""")
                .param("tenant", TENANT)
                .param("public", key.publicId())
                .param("hash", key.hash().bytes())
                .param("scopes", new String[] {
                    "work:read", "work:write", "graph:read", "graph:write", "platform:read", "platform:admin"
                })
                .update();
        return key;
    }

    private void migrate(String module, Function<List<MigrationVersion>, MigrationVersion> step) {
        var steps = Arrays.stream(flyway(module, MigrationVersion.LATEST).info().all())
                .map(MigrationInfo::getVersion)
                .toList();
        flyway(module, step.apply(steps)).migrate();
    }

    private Flyway flyway(String module, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(url, owner, password)
                .schemas(module)
                .locations("classpath:db/migration/" + module)
                .callbacks(new SchemaGrants(module))
                .placeholderReplacement(false)
                .target(target)
                .load();
    }
}
