package com.aeondt.platform.jobs;

import com.aeondt.platform.persistence.MigrationsCompleted;
import com.aeondt.platform.persistence.SystemAccess;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs jobs and recurring work on this instance, by db-scheduler: each execution is picked by one instance, which gives
 * signs of life; one that dies loses it to another.
 */
@Component
class JobScheduler implements SmartLifecycle {

    static final String TABLE = "platform.scheduled_task";
    static final JdbcCustomization POSTGRESQL = new PostgreSqlJdbcCustomization(false, true);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final JobsProperties settings;
    private final JobRunner runner;
    private final ObjectProvider<RecurringWork> recurring;
    private @Nullable Scheduler scheduler;
    private boolean migrated;
    private boolean running;

    JobScheduler(
            @SystemAccess DataSource dataSource,
            JobsProperties settings,
            JobRunner runner,
            ObjectProvider<RecurringWork> recurring) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.runner = runner;
        this.recurring = recurring;
    }

    /** The task that runs a job; its instance is the job's id. */
    static OneTimeTask<Void> task(JobRunner runner) {
        return Tasks.oneTime("job")
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(runner, UUID.fromString(instance.getId())));
    }

    @EventListener(MigrationsCompleted.class)
    synchronized void on() {
        migrated = true;
        if (running) {
            launch();
        }
    }

    /** Looks for due jobs now instead of at the next poll. */
    synchronized void wake() {
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        if (migrated) {
            launch();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    private void launch() {
        if (scheduler != null) {
            return;
        }
        var created = Scheduler.create(dataSource, task(runner))
                .startTasks(recurring.stream().map(JobScheduler::task).toList())
                .tableName(TABLE)
                .jdbcCustomization(POSTGRESQL)
                .threads(settings.threads())
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .pollUsingLockAndFetch(0.5, 1.0)
                .build();
        created.start();
        scheduler = created;
    }

    private static RecurringTask<Void> task(RecurringWork work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.pause())).execute((instance, context) -> work.run());
    }

    private static void run(JobRunner runner, UUID id) {
        try {
            runner.run(id);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops; job " + id + " goes on elsewhere", stopping);
        }
    }
}
