package com.aeondt.platform.jobs;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.ChangeLog;
import com.aeondt.platform.Ids;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Slice;
import com.aeondt.platform.StateChange;
import com.aeondt.platform.Tenant;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The current tenant's long work: whatever a request cannot wait for is submitted here, answered with 202, and looked at
 * under {@code /api/v1/jobs/{id}}.
 */
@Component
@Transactional
public class Jobs {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final SchedulerClient schedule;
    private final JobScheduler scheduler;
    private final ChangeLog changes;

    Jobs(JdbcClient database, DataSource dataSource, JobScheduler scheduler, JobRunner runner, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
        this.scheduler = scheduler;
        // through the proxy the schedule commits with the job, or not at all
        this.schedule = SchedulerClient.Builder.create(
                        new TransactionAwareDataSourceProxy(dataSource), JobScheduler.task(runner))
                .tableName(JobScheduler.TABLE)
                .jdbcCustomization(JobScheduler.POSTGRESQL)
                .build();
    }

    /**
     * Asks for work, in the transaction of the caller: it starts once that has committed.
     *
     * @param kind a {@link JobHandler#kind()}
     * @param parameters anything that becomes a JSON object
     */
    public JobId submit(String kind, Object parameters) {
        var id = Ids.next();
        database.sql("""
                        insert into platform.job (id, tenant_id, kind, requested_by, parameters)
                        values (:id, :tenant, :kind, :caller, :parameters::jsonb)""")
                .param("id", id)
                .param("tenant", Tenant.current().value())
                .param("kind", kind)
                .param("caller", Caller.current().id())
                .param("parameters", JSON.writeValueAsString(parameters))
                .update();
        changes.record(StateChange.of("platform.job.created", "platform.job", id)
                .after(Map.of("kind", kind, "parameters", JSON.convertValue(parameters, Map.class))));
        schedule.scheduleIfNotExists(new TaskInstance<Void>("job", id.toString()), Instant.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.wake();
            }
        });
        return new JobId(id);
    }

    /**
     * One of the tenant's jobs.
     *
     * @throws AeonException {@link PlatformError#JOB_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public JobView get(JobId id) {
        return database.sql(JobRows.SELECT + " where id = :id")
                .param("id", id.value())
                .query(JobRows::view)
                .optional()
                .orElseThrow(() -> notFound(id));
    }

    /** The tenant's jobs, newest first. */
    @Transactional(readOnly = true)
    public Slice<JobView> list(PageRequest page) {
        var before = page.after().map(key -> UUID.fromString(key.values().getFirst()));
        var jobs = database.sql(JobRows.SELECT
                        + " where (:before::uuid is null or id < :before::uuid) order by id desc limit :limit")
                .param("before", before.map(UUID::toString).orElse(null))
                .param("limit", page.limit() + 1)
                .query(JobRows::view)
                .list();
        return Slice.of(jobs, page.limit(), job -> Keyset.of(job.id().toString()));
    }

    /**
     * Stops a job: at once when it waits, at its next step when it runs. One that was told already is not told again.
     *
     * @throws AeonException {@link PlatformError#JOB_NOT_FOUND}, {@link PlatformError#JOB_FINISHED}
     */
    public JobView cancel(JobId id) {
        int told = database.sql("""
                        update platform.job set cancelling = true,
                               state = case state when 'queued' then 'cancelled' else state end,
                               finished_at = case state when 'queued' then clock_timestamp() end
                         where id = :id and state in ('queued', 'running') and not cancelling""").param("id", id.value()).update();
        var job = get(id);
        if (job.state() == JobState.SUCCEEDED || job.state() == JobState.FAILED) {
            throw new AeonException(
                            PlatformError.JOB_FINISHED,
                            "The job has already %s.".formatted(job.state().text()))
                    .with("state", job.state().text());
        }
        if (told > 0) {
            changes.record(StateChange.of("platform.job.cancelled", "platform.job", id)
                    .after(Map.of("state", job.state().text())));
        }
        return job;
    }

    private static AeonException notFound(JobId id) {
        return new AeonException(PlatformError.JOB_NOT_FOUND, "There is no job " + id + ".");
    }
}
