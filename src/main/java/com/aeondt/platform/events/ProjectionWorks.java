package com.aeondt.platform.events;

import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue of {@link ProjectionWork}, in {@code platform.projection_work}. */
@Component
class ProjectionWorks {

    private static final String SELECT = """
            select id, projection, kind, state, tenant, subject, after, done, result::text as result, failure
              from platform.projection_work""";

    private final JdbcClient system;

    ProjectionWorks(@SystemAccess JdbcClient system) {
        this.system = system;
    }

    /** Queues work; the same id again changes nothing. */
    void queue(UUID id, String projection, ProjectionWork.Kind kind) {
        system.sql("""
                        insert into platform.projection_work (id, projection, kind) values (:id, :projection, :kind)
                        on conflict (id) do nothing""")
                .param("id", id)
                .param("projection", projection)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .update();
    }

    Optional<ProjectionWork> next(String projection) {
        return system.sql(SELECT + """

                         where projection = :projection and state in ('queued', 'running') order by created_at limit 1""")
                .param("projection", projection)
                .query(ProjectionWorks::work)
                .optional();
    }

    Optional<ProjectionWork> find(UUID id) {
        return system.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(ProjectionWorks::work)
                .optional();
    }

    /** Whether the projection's copies are incomplete because a rebuild is due or under way. */
    boolean rebuilding(String projection) {
        return system.sql("""
                        select exists (select from platform.projection_work where projection = :projection
                           and kind = 'rebuild' and state in ('queued', 'running'))""")
                .param("projection", projection)
                .query(Boolean.class)
                .single();
    }

    /** How many copies the rebuild that is due or under way has made; empty when none is. */
    Optional<Long> copiesMade(String projection) {
        return system.sql("""
                        select done from platform.projection_work where projection = :projection
                           and kind = 'rebuild' and state in ('queued', 'running') order by created_at limit 1""").param("projection", projection).query(Long.class).optional();
    }

    /** The rebuild that was asked for last, over or not; empty when none ever was. */
    Optional<ProjectionWork> latestRebuild(String projection) {
        return system.sql(SELECT + """

                         where projection = :projection and kind = 'rebuild' order by created_at desc limit 1""")
                .param("projection", projection)
                .query(ProjectionWorks::work)
                .optional();
    }

    void running(UUID id) {
        system.sql("update platform.projection_work set state = 'running' where id = :id")
                .param("id", id)
                .update();
    }

    void progress(UUID id, ProjectionWork.Cursor cursor, long done) {
        system.sql("""
                        update platform.projection_work set tenant = :tenant, subject = :subject, after = :after, done = :done
                         where id = :id""")
                .param("id", id)
                .param("tenant", cursor.tenant().value())
                .param("subject", cursor.subject())
                .param("after", cursor.after().orElse(null))
                .param("done", done)
                .update();
    }

    void done(UUID id, String result) {
        system.sql("""
                        update platform.projection_work
                           set state = 'done', result = :result::jsonb, finished_at = clock_timestamp() where id = :id""").param("id", id).param("result", result).update();
    }

    void failed(UUID id, String reason) {
        system.sql("""
                        update platform.projection_work
                           set state = 'failed', failure = :reason, finished_at = clock_timestamp() where id = :id""").param("id", id).param("reason", reason).update();
    }

    private static ProjectionWork work(ResultSet row, int number) throws SQLException {
        return new ProjectionWork(
                row.getObject("id", UUID.class),
                row.getString("projection"),
                ProjectionWork.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                ProjectionWork.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                cursor(row),
                row.getLong("done"),
                Optional.ofNullable(row.getString("result")),
                Optional.ofNullable(row.getString("failure")));
    }

    private static Optional<ProjectionWork.Cursor> cursor(ResultSet row) throws SQLException {
        var tenant = row.getObject("tenant", UUID.class);
        return tenant == null
                ? Optional.empty()
                : Optional.of(new ProjectionWork.Cursor(
                        new TenantId(tenant), row.getString("subject"), Optional.ofNullable(row.getString("after"))));
    }
}
