package com.aeondt.platform.jobs;

import static com.aeondt.support.AuditWatch.BY_TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Ids;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AeonIT
class JobsIT {

    private final TenantId tenant = new TenantId(Ids.next());

    @Autowired
    private Jobs jobs;

    @Autowired
    @SystemAccess
    private JdbcClient system;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aJobRunsInItsTenantAndSaysWhatItFound() {
        var id = submit(5);

        var done = await().until(() -> get(id), job -> job.state().finished());

        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(done.result().orElseThrow()).contains("\"to\": 5");
        assertThat(done.done()).isEqualTo(5);
        assertThat(done.attempts()).isEqualTo(1);
    }

    @Test
    void aJobThatFailsSaysSoWithoutItsInternals() {
        var id = submit(-1);

        var failed = await().until(() -> get(id), job -> job.state().finished());

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.failure().orElseThrow()).doesNotContain("Nobody counts");
    }

    @Test
    void aRunningJobIsCancelledAtItsNextStep() {
        var id = submit(10_000_000);
        await().until(() -> get(id).state() == JobState.RUNNING);

        Tenant.run(tenant, () -> jobs.cancel(id));

        await().until(() -> get(id).state() == JobState.CANCELLED);
    }

    @Test
    void aJobOfARolledBackRequestNeverWas() {
        var id = Tenant.call(
                tenant,
                () -> new TransactionTemplate(transactions).<JobId>execute(begun -> {
                    begun.setRollbackOnly();
                    return jobs.submit(CountingJob.KIND, new CountingJob.Order(1));
                }));

        assertThatThrownBy(() -> get(id)).isInstanceOf(AeonException.class);
        assertThat(system.sql("select count(*) from platform.scheduled_task where task_instance = :id")
                        .param("id", id.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aJobOfAnInstanceThatDiedIsPickedUpWhereItWas() {
        var id = new JobId(Ids.next());
        system.sql(BY_TEST + """
                        insert into platform.job (id, tenant_id, kind, state, requested_by, parameters, attempt, checkpoint)
                        values (:id, :tenant, 'test.count', 'running', :id, '{"to": 9}', 1, '4')""")
                .param("id", id.value())
                .param("tenant", tenant.value())
                .update();
        system.sql("""
                        insert into platform.scheduled_task
                            (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values ('job', :id, now() - interval '1 hour', true, 'dead', now() - interval '1 hour', 1)""").param("id", id.toString()).update();

        var done = await().until(() -> get(id), job -> job.state().finished());

        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(done.attempts()).isEqualTo(2);
        assertThat(done.result().orElseThrow()).contains("\"from\": 4");
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        var id = submit(1);
        var stranger = new TenantId(Ids.next());

        assertThatThrownBy(() -> Tenant.call(stranger, () -> jobs.get(id)))
                .isInstanceOfSatisfying(
                        AeonException.class,
                        refused -> assertThat(refused.code()).isEqualTo(PlatformError.JOB_NOT_FOUND));
        assertThat(Tenant.call(stranger, () -> jobs.list(new PageRequest(10, Optional.empty())))
                        .items())
                .isEmpty();
        assertThat(Tenant.call(tenant, () -> jobs.list(new PageRequest(10, Optional.empty())))
                        .items())
                .extracting(JobView::id)
                .contains(id);
    }

    private JobId submit(long to) {
        return Tenant.call(tenant, () -> jobs.submit(CountingJob.KIND, new CountingJob.Order(to)));
    }

    private JobView get(JobId id) {
        return Tenant.call(tenant, () -> jobs.get(id));
    }
}
