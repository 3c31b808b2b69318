package com.aeondt.platform.jobs;

import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import java.sql.Types;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the instance that runs a job writes about it. Every write names its attempt, so that one which was given up for
 * dead writes nothing any more.
 */
@Component
class JobRecords {

    private static final String MINE = " where id = :id and attempt = :attempt and state = 'running'";

    private final JdbcClient system;

    JobRecords(@SystemAccess JdbcClient system) {
        this.system = system;
    }

    /** What there is to run. */
    record Start(UUID id, int attempt, TenantId tenant, String kind, String parameters, Optional<String> checkpoint) {}

    /** Begins a new attempt; empty when the job has ended or was never committed. */
    Optional<Start> begin(UUID id) {
        return system.sql("""
                        update platform.job
                           set state = 'running', attempt = attempt + 1, started_at = coalesce(started_at, clock_timestamp())
                         where id = :id and state in ('queued', 'running')
                        returning attempt, tenant_id, kind, parameters::text, checkpoint::text""")
                .param("id", id)
                .query((row, number) -> new Start(
                        id,
                        row.getInt(1),
                        new TenantId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5))))
                .optional();
    }

    void progress(Start job, long done, OptionalLong total, String message) {
        var cancelling = mine(
                        job,
                        "update platform.job set done = :done, total = :total, message = :message" + MINE
                                + " returning cancelling")
                .param("done", done)
                .param("total", total.isPresent() ? total.getAsLong() : null, Types.BIGINT)
                .param("message", message)
                .query(Boolean.class)
                .optional();
        if (cancelling.orElseThrow(() -> lost(job))) {
            throw new CancellationException("Job " + job.id() + " was cancelled");
        }
    }

    void checkpoint(Start job, String state) {
        int written = mine(job, "update platform.job set checkpoint = :state::jsonb" + MINE)
                .param("state", state)
                .update();
        if (written == 0) {
            throw lost(job);
        }
    }

    void succeeded(Start job, String result) {
        end(job, JobState.SUCCEEDED, Optional.of(result), Optional.empty());
    }

    void failed(Start job, String reason) {
        end(job, JobState.FAILED, Optional.empty(), Optional.of(reason));
    }

    void cancelled(Start job) {
        end(job, JobState.CANCELLED, Optional.empty(), Optional.empty());
    }

    int deleteFinishedBefore(Duration age) {
        return system.sql(
                        "delete from platform.job where finished_at < clock_timestamp() - make_interval(secs => :age)")
                .param("age", age.toSeconds())
                .update();
    }

    private void end(Start job, JobState state, Optional<String> result, Optional<String> failure) {
        mine(job, """
                        update platform.job set state = :state, result = :result::jsonb, failure = :failure,
                               finished_at = clock_timestamp()""" + MINE)
                .param("state", state.text())
                .param("result", result.orElse(null))
                .param("failure", failure.orElse(null))
                .update();
    }

    private JdbcClient.StatementSpec mine(Start job, String sql) {
        return system.sql(sql).param("id", job.id()).param("attempt", job.attempt());
    }

    private static CancellationException lost(Start job) {
        return new CancellationException("Job " + job.id() + " is no longer ours");
    }
}
