package com.aeondt.tasks.git;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of synchronisations. */
@Component
@Transactional
class GitRuns {

    private final JdbcClient jdbc;

    GitRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    GitRunView add(UUID remote, Instant started, Instant finished, SyncTally tally, @Nullable String failure) {
        var run = new GitRunView(
                Ids.next(),
                started,
                finished,
                failure == null,
                tally.pulled(),
                tally.pushed(),
                tally.conflicts(),
                failure == null ? tally.remark() : failure);
        jdbc.sql("""
                        insert into tasks.git_run (id, tenant_id, remote_id, started_at, finished_at, succeeded, pulled,
                        pushed, conflicts, message)
                        values (:id, :tenant, :remote, :started, :finished, :succeeded, :pulled, :pushed, :conflicts, :message)
                        """)
                .param("id", run.id())
                .param("tenant", Tenant.current().value())
                .param("remote", remote)
                .param("started", OffsetDateTime.ofInstant(started, ZoneOffset.UTC))
                .param("finished", OffsetDateTime.ofInstant(finished, ZoneOffset.UTC))
                .param("succeeded", run.succeeded())
                .param("pulled", run.pulled())
                .param("pushed", run.pushed())
                .param("conflicts", run.conflicts())
                .param("message", run.message())
                .update();
        return run;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    Slice<GitRunView> list(UUID remote, PageRequest page) {
        var rows = jdbc.sql("""
                        select * from tasks.git_run where remote_id = :remote and (:before::uuid is null or id < :before::uuid)
                        order by id desc limit :limit
                        """)
                .param("remote", remote)
                .param(
                        "before",
                        page.after().map(keyset -> keyset.values().getFirst()).orElse(null))
                .param("limit", page.limit() + 1)
                .query(GitRuns::row)
                .list();
        return Slice.of(rows, page.limit(), run -> Keyset.of(run.id().toString()));
    }

    private static GitRunView row(ResultSet row, int number) throws SQLException {
        return new GitRunView(
                row.getObject("id", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("succeeded"),
                row.getInt("pulled"),
                row.getString("pushed"),
                row.getInt("conflicts"),
                row.getString("message"));
    }
}
