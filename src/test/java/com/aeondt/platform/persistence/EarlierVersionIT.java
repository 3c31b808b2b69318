package com.aeondt.platform.persistence;

import static com.aeondt.support.SeparateDatabase.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.support.SeparateDatabase;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Data of an earlier version, brought up to date with everything in it, and data of a newer one, refused. */
class EarlierVersionIT {

    private SeparateDatabase database;
    private EarlierVersion earlier;
    private SchemaMigrator migrator;

    @BeforeEach
    void anEmptyDatabase() throws IOException {
        database = SeparateDatabase.create("earlier_version");
        var url = new DataSourceProperties();
        url.setUrl(database.url());
        var owner = new FlywayProperties();
        owner.setUser(setting("spring.flyway.user"));
        owner.setPassword(setting("spring.flyway.password"));
        earlier = new EarlierVersion(database.url(), setting("spring.flyway.user"), setting("spring.flyway.password"));
        migrator = new SchemaMigrator(url, owner, new PathMatchingResourcePatternResolver());
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void whatTheFirstVersionWroteIsThere() {
        earlier.first();
        earlier.fill();

        migrator.migrate();

        upToDate();
        as("spring.datasource", EarlierVersion.TENANT, sql -> {
            assertThat(sql.sql("select key from tasks.task where priority_since = created_at order by key_order")
                            .query(String.class)
                            .list())
                    .containsExactly("TASK-1", "TASK-2");
            assertThat(sql.sql("select to_state from tasks.task_move order by seq")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder("CREATE", "CREATE", "CREATE", "COMPLETE", "SCHEDULE");
            assertThat(sql.sql("select unnest(scopes) from auth.api_key")
                            .query(String.class)
                            .list())
                    .contains("graph:red");
        });
    }

    @Test
    void whatTheVersionBeforeThisOneWroteIsThere() {
        earlier.latestButOne();
        earlier.fill();

        migrator.migrate();

        upToDate();
        migrator.migrate();
        upToDate();
    }

    @Test
    void dataOfANewerVersionIsRefusedAndNothingIsTouched() {
        migrator.migrate();
        as("spring.flyway", EarlierVersion.TENANT, sql -> sql.sql("""
                        insert into tasks.flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                                 installed_by, execution_time, success)
                        values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'somebody', 1, true)""").update());

        assertThatThrownBy(migrator::migrate)
                .hasMessageContaining("The schema 'tasks' is at step 9999 (of tomorrow)")
                .hasMessageContaining("run the newer release that made it, or restore a backup");
    }

    /** Looks as a request does, through row-level security. */
    private void upToDate() {
        as("spring.datasource", EarlierVersion.TENANT, sql -> {
            assertThat(rows(
                            sql,
                            "select key, state, title, priority, tags[1] as tag, due_date::text as due, extra_values[1] as sponsor,"
                                    + " depends_on_keys[1] as waits_for, version from tasks.task order by key_order"))
                    .containsExactly(
                            row("TASK-1", "COMPLETE", "Database schema", "P1", null, null),
                            row("TASK-2", "SCHEDULE", "Login", "P2", "2026-03-06", "TASK-1"),
                            row("TASK-3", "CREATE", "Log-out", null, null, null));
            assertThat(sql.sql("select key from tasks.project")
                            .query(String.class)
                            .list())
                    .containsExactly("TASK");
            assertThat(sql.sql("select count(*) from auth.membership where status = 'ACTIVE'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            assertThat(sql.sql("select unnest(scopes) from auth.api_key")
                            .query(String.class)
                            .list())
                    .contains("work:write", "platform:read");
        });
        as("spring.datasource", EarlierVersion.OTHER_TENANT, sql -> {
            assertThat(rows(sql, "select 1 as n from tasks.task")).isEmpty();
            assertThat(rows(sql, "select 1 as n from tasks.project")).isEmpty();
            assertThat(rows(sql, "select 1 as n from auth.api_key")).isEmpty();
        });
        as("spring.flyway", EarlierVersion.TENANT, sql -> {
            for (var module : migrator.modules()) {
                assertThat(sql.sql("select count(*) from " + module + ".flyway_schema_history where not success")
                                .query(Long.class)
                                .single())
                        .as(module)
                        .isZero();
            }
        });
    }

    private static Map<String, @Nullable Object> row(
            String key,
            String state,
            String title,
            @Nullable String priority,
            @Nullable String due,
            @Nullable String waitsFor) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("key", key);
        row.put("state", state);
        row.put("title", title);
        row.put("priority", priority);
        row.put("tag", "old");
        row.put("due", due);
        row.put("sponsor", "Platform");
        row.put("waits_for", waitsFor);
        row.put("version", 3L);
        return row;
    }

    private static List<Map<String, @Nullable Object>> rows(JdbcClient sql, String query) {
        return sql.sql(query).query().listOfRows();
    }

    private void as(String settings, UUID tenant, Consumer<JdbcClient> work) {
        var user = setting(settings.equals("spring.flyway") ? "spring.flyway.user" : settings + ".username");
        var connection = new SingleConnectionDataSource(database.url(), user, setting(settings + ".password"), true);
        try {
            var sql = JdbcClient.create(connection);
            sql.sql("select set_config('aeon.tenant', :tenant, false)")
                    .param("tenant", tenant.toString())
                    .query(String.class)
                    .single();
            work.accept(sql);
        } finally {
            connection.destroy();
        }
    }
}
