package com.aeondt.tasks;

import static com.aeondt.support.AuditWatch.BY_TEST;
import static com.aeondt.tasks.WorkApi.etag;
import static com.aeondt.tasks.WorkApi.items;
import static com.aeondt.tasks.WorkApi.keys;
import static com.aeondt.tasks.WorkApi.list;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.tasks.sla.SlaWatch;
import com.aeondt.tasks.template.Recurrence;
import com.aeondt.tasks.template.Templates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the server does by itself about promises and recurrences, several instances at once. */
@AeonIT
class PromisesIT {

    @Autowired
    private Callers callers;

    @Autowired
    private SlaWatch watch;

    @Autowired
    private Templates templates;

    @Autowired
    @SystemAccess
    private JdbcClient database;

    private Callers.Client dev;
    private WorkApi api;
    private LocalDate today;

    @BeforeEach
    void aDeveloperOfAFreshTenant() {
        dev = callers.as(BuiltInRole.BACKEND);
        today = callers.atMidday(dev);
        api = new WorkApi(callers, dev);
    }

    @Test
    void aMissedDeadlineAndAMissingUpdateAreToldOnceByManyWatches() throws Exception {
        api.task("Late", "P1");
        api.task("In time", "P1");
        daysPass("TASK-1", 10);
        watchFourTimesAtOnce();
        assertThat(told("TASK-1"))
                .containsExactlyInAnyOrder("tasks.created.v1", "tasks.sla-breached.v1", "tasks.update-missing.v1");
        assertThat(told("TASK-2")).containsExactly("tasks.created.v1");
        assertThat(items(api.get("/sla-policies/breaches?state=BREACHED")))
                .extracting(breach -> breach.get("key"))
                .containsExactly("TASK-1");
    }

    @Test
    void whoStillSaysNothingIsEscalatedAndAnAnswerEndsIt() throws Exception {
        api.task("Silent", "P1");
        daysPass("TASK-1", 10);
        watchFourTimesAtOnce();
        daysPass("TASK-1", 10);
        watchFourTimesAtOnce();
        assertThat(told("TASK-1"))
                .filteredOn(type -> type.equals("tasks.update-missing.v1"))
                .hasSize(2);
        assertThat(told("TASK-1"))
                .filteredOn(type -> type.equals("tasks.escalated.v1"))
                .hasSize(1);
        daysPass("TASK-1", 10);
        api.post("/tasks/TASK-1/comments", Map.of("text", "Half way"), 201);
        watchFourTimesAtOnce();
        assertThat(told("TASK-1"))
                .filteredOn(type -> type.equals("tasks.update-missing.v1"))
                .hasSize(2);
    }

    @Test
    void aDeadlineIsToldFirstNearThenMissed() throws Exception {
        api.put(
                "/sla-policies/P1",
                "\"0\"",
                Map.of("target", "HOURS", "warnAfterHours", 24, "breachAfterHours", 480, "escalation", "The manager"),
                200);
        api.task("Near", "P1");
        daysPass("TASK-1", 10);
        watchFourTimesAtOnce();
        assertThat(told("TASK-1")).containsExactly("tasks.sla-at-risk.v1", "tasks.created.v1");
        daysPass("TASK-1", 30);
        watchFourTimesAtOnce();
        assertThat(told("TASK-1")).startsWith("tasks.sla-breached.v1").hasSize(3);
    }

    @Test
    void aCompletedTaskThatRecursHasOneSuccessor() {
        api.post(
                "/tasks",
                Map.of(
                        "title",
                        "Rotate keys",
                        "priority",
                        "P2",
                        "due",
                        "every-friday",
                        "tags",
                        List.of("ops"),
                        "blocker",
                        "the vault"),
                201);
        var first = api.get("/tasks/TASK-1");
        var friday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        assertThat(first).containsEntry("dueDate", friday.toString());
        api.patch("/tasks/TASK-1", etag(first), Map.of("due", "every-friday", "notes", "the same"), 200);
        assertThat(api.get("/tasks/TASK-1")).containsEntry("dueDate", friday.toString());
        api.walk("TASK-1", "TRIAGE", "PRIORITIZE", "SCHEDULE", "WORK", "REVIEW", "COMPLETE");
        var next = api.get("/tasks/TASK-2");
        assertThat(next)
                .containsEntry("title", "Rotate keys")
                .containsEntry("due", "every-friday")
                .containsEntry("state", "CREATE")
                .containsEntry("tags", List.of("ops"))
                .containsEntry("blocker", null);
        assertThat(LocalDate.parse(String.valueOf(next.get("dueDate"))))
                .isEqualTo(friday.plusWeeks(1))
                .satisfies(day -> assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY));
        api.walk("TASK-1", "WORK", "REVIEW", "COMPLETE");
        assertThat(keys(api.get("/tasks"))).containsExactly("TASK-1", "TASK-2");
        api.patch("/tasks/TASK-2", etag(next), Map.of("due", "someday"), 400);
    }

    @Test
    void aRecurrenceThatIsStillOpenGivesWayAndWhoWaitsForItWaitsForTheNewOne() throws Exception {
        dev.run(() -> templates.write(
                "drill", "[P2] Restore a backup @ops", new Recurrence("FREQ=DAILY", LocalDate.of(2020, 1, 1))));
        dev.run(templates::recur);
        api.post("/tasks", Map.of("title", "Report", "dependencies", List.of("TASK-1")), 201);
        database.sql(BY_TEST + "update tasks.template set next_on = date '2020-01-02' where tenant_id = :tenant")
                .param("tenant", dev.tenant().value())
                .update();

        atOnce(() -> templates.recur());

        assertThat(keys(api.get("/tasks"))).containsExactly("TASK-1", "TASK-2", "TASK-3");
        assertThat(api.get("/tasks/TASK-1")).containsEntry("state", "CANCELLED");
        assertThat(list(api.get("/tasks/TASK-2"), "dependencies"))
                .extracting(dependency -> dependency.get("key"))
                .containsExactly("TASK-3");
    }

    private void watchFourTimesAtOnce() throws Exception {
        atOnce(() -> {
            watch.deadlines(null);
            watch.updates(null);
            return true;
        });
    }

    /** As four instances of the server would. */
    private void atOnce(Supplier<Boolean> work) throws Exception {
        Callable<Boolean> look = () -> Tenant.call(dev.tenant(), () -> work.get());
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (var done : instances.invokeAll(
                    IntStream.range(0, 4).mapToObj(i -> look).toList())) {
                done.get();
            }
        }
    }

    /** Moves everything that is known of the task into the past. */
    private void daysPass(String key, int days) {
        database.sql(BY_TEST + """
                        with task as (update tasks.task set priority_since = priority_since - make_interval(days => :days)
                                      where tenant_id = :tenant and key = :key returning id, priority_since),
                             mark as (update tasks.sla_mark m set asked_at = asked_at - make_interval(days => :days),
                                             clock_since = task.priority_since from task where m.task_id = task.id)
                        update tasks.activity a set at = at - make_interval(days => :days) from task where a.task_id = task.id
                        """)
                .param("days", days)
                .param("tenant", dev.tenant().value())
                .param("key", key)
                .update();
    }

    private List<String> told(String key) {
        return items(api.get("/tasks/" + key + "/activity")).stream()
                .map(activity -> String.valueOf(activity.get("type")))
                .toList();
    }
}
