package com.aeondt.tasks;

import static com.aeondt.tasks.TaskState.BLOCKED;
import static com.aeondt.tasks.TaskState.COMPLETE;
import static com.aeondt.tasks.TaskState.SCHEDULE;
import static com.aeondt.tasks.TaskState.WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Ids;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Patience;
import com.aeondt.tasks.Tasks.Dependency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AeonIT
class TasksIT {

    @Autowired
    private Tasks tasks;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    @SystemAccess
    private JdbcClient database;

    private final TenantId tenant = new TenantId(Ids.next());

    @Test
    void everythingPeopleWriteComesBack() {
        var details = new TaskDetails(
                "Implement user authentication API",
                Priority.P2,
                "backend",
                List.of("api", "security"),
                DueDate.parse("2026-W48").orElseThrow(),
                "Users need to log in",
                "JWT with refresh",
                "Backend Team",
                new BigDecimal("8.50"),
                "half way",
                "the staging database",
                "blocks all user-facing features",
                "token storage",
                "see the sketch",
                "the new certificate",
                List.of(new TaskDetails.Field("Sponsor", "Platform"), new TaskDetails.Field("Effort", "M")));
        Tenant.run(tenant, () -> {
            var task = tasks.plan(NewTask.of(details));
            assertThat(tasks.find("task-1")).isEqualTo(task);
            assertThat(tasks.find(task.id().toString()).details()).isEqualTo(details);
            assertThat(tasks.change(task.id(), task.revision(), details.withTags(List.of()))
                            .revision()
                            .value())
                    .isEqualTo(task.revision().value() + 1);
        });
    }

    @Test
    void twoHundredParallelCreatesGetTwoHundredKeys() throws Exception {
        Callable<String> create = () ->
                Tenant.call(tenant, () -> tasks.plan(titled("Login")).key().value());
        try (var executor = Executors.newFixedThreadPool(16)) {
            var keys = new ArrayList<String>();
            for (var created : executor.invokeAll(
                    IntStream.range(0, 200).mapToObj(i -> create).toList())) {
                keys.add(created.get());
            }
            assertThat(keys).doesNotHaveDuplicates().hasSize(200).contains("TASK-1", "TASK-200");
        }
    }

    @Test
    void aCreateThatTakesLongHoldsUpNobodyAndLeavesAGapWhenItFails() throws Exception {
        Tenant.run(tenant, () -> tasks.plan(titled("First")));
        Callable<TaskKey> other =
                () -> Tenant.call(tenant, () -> tasks.plan(titled("Other")).key());
        try (var executor = Executors.newSingleThreadExecutor()) {
            Tenant.run(
                    tenant,
                    () -> new TransactionTemplate(transactions).executeWithoutResult(open -> {
                        assertThat(tasks.plan(titled("Slow")).key()).isEqualTo(new TaskKey("TASK-2"));
                        assertThat(executor.submit(other))
                                .succeedsWithin(Patience.LIMIT)
                                .isEqualTo(new TaskKey("TASK-3"));
                        open.setRollbackOnly();
                    }));
        }
        Tenant.run(tenant, () -> {
            assertThat(tasks.plan(titled("Next")).key()).isEqualTo(new TaskKey("TASK-4"));
            refused(TaskError.NOT_FOUND, () -> tasks.find("TASK-2"));
        });
    }

    /** The two that wait for the first project meet inside their transactions: neither waits for the other one's end. */
    @Test
    void theFirstCreatesOfATenantWaitForOneCommitOnly() throws Exception {
        var met = new CyclicBarrier(2);
        Callable<TaskKey> other = () -> Tenant.call(
                tenant,
                () -> new TransactionTemplate(transactions).execute(open -> {
                    var key = tasks.plan(titled("Other")).key();
                    meet(met);
                    return key;
                }));
        try (var executor = Executors.newFixedThreadPool(2)) {
            var others = new ArrayList<Future<TaskKey>>();
            Tenant.run(
                    tenant,
                    () -> new TransactionTemplate(transactions).executeWithoutResult(open -> {
                        tasks.plan(titled("First"));
                        others.add(executor.submit(other));
                        others.add(executor.submit(other));
                        await().until(() -> database.sql(
                                                "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                                        .query(Integer.class)
                                        .single()
                                >= 2);
                    }));
            for (var waited : others) {
                assertThat(waited.get()).isNotNull();
            }
        }
    }

    private static void meet(CyclicBarrier met) {
        try {
            met.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    @Test
    void aKeyFromAFileIsKeptAndCountedOn() {
        Tenant.run(tenant, () -> {
            tasks.plan(new NewTask(null, new TaskKey("TASK-301"), TaskDetails.titled("Login"), List.of()));
            tasks.plan(new NewTask(null, new TaskKey("RECURRING-W01"), TaskDetails.titled("Review"), List.of()));
            assertThat(tasks.plan(titled("Next")).key()).isEqualTo(new TaskKey("TASK-302"));
            refused(
                    TaskError.KEY_TAKEN,
                    () -> tasks.plan(
                            new NewTask(null, new TaskKey("TASK-301"), TaskDetails.titled("Again"), List.of())));
        });
    }

    @Test
    void finishingTheLastDependencyUnblocks() {
        Tenant.run(tenant, () -> {
            var schema = scheduled("Database schema");
            var login = scheduled("Login");
            login = tasks.dependOn(
                    login.id(), login.revision(), List.of(new Dependency(schema.id(), "database schema")));
            login = tasks.move(login.id(), login.revision(), WORK, null);
            assertThat(login.state()).isEqualTo(BLOCKED);

            tasks.walk(schema.id(), schema.revision(), COMPLETE, "done");

            assertThat(tasks.find("TASK-2").state()).isEqualTo(WORK);
        });
    }

    @Test
    void aCircleIsRefusedByName() {
        Tenant.run(tenant, () -> {
            var a = tasks.plan(titled("A"));
            var b = tasks.plan(new NewTask(null, null, TaskDetails.titled("B"), List.of(new Dependency(a.id(), null))));
            var c = tasks.plan(new NewTask(null, null, TaskDetails.titled("C"), List.of(new Dependency(b.id(), null))));
            assertThatExceptionOfType(AeonException.class)
                    .isThrownBy(() -> tasks.addDependency(a.id(), a.revision(), new Dependency(c.id(), null)))
                    .satisfies(refused -> assertThat(refused.context())
                            .containsEntry("cycle", List.of("TASK-1", "TASK-3", "TASK-2", "TASK-1")));
        });
    }

    @Test
    void nobodySeesTheTasksOfAnotherTenant() {
        var id = Tenant.call(tenant, () -> tasks.plan(titled("Login")).id());
        Tenant.run(new TenantId(Ids.next()), () -> {
            refused(TaskError.NOT_FOUND, () -> tasks.find(id.toString()));
            refused(TaskError.NOT_FOUND, () -> tasks.find("TASK-1"));
            assertThat(tasks.views(List.of(id))).isEmpty();
        });
    }

    private TaskView scheduled(String title) {
        var task = tasks.plan(NewTask.of(TaskDetails.titled(title).withPriority(Priority.P2)));
        return tasks.walk(task.id(), task.revision(), SCHEDULE, null);
    }

    private static NewTask titled(String title) {
        return NewTask.of(TaskDetails.titled(title));
    }

    private static void refused(TaskError code, Runnable attempt) {
        assertThatExceptionOfType(AeonException.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
