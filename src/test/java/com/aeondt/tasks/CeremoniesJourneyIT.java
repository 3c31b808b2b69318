package com.aeondt.tasks;

import static com.aeondt.support.AuditWatch.BY_TEST;
import static com.aeondt.tasks.WorkApi.etag;
import static com.aeondt.tasks.WorkApi.items;
import static com.aeondt.tasks.WorkApi.list;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@AeonIT
class CeremoniesJourneyIT {

    @Autowired
    private Callers callers;

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
    void aSprintLeavesItsMetricsInTheFileItsVelocityAndItsFlow() {
        var base = runningSprint("2026-W48", 5, 8, 3);
        api.walk("TASK-1", "WORK", "REVIEW", "COMPLETE");
        api.walk("TASK-2", "WORK", "REVIEW", "COMPLETE");
        api.walk("TASK-3", "WORK", "BLOCKED");
        assertThat(api.get(base + "/metrics"))
                .containsEntry("tasks", 3)
                .containsEntry("done", 2)
                .containsEntry("blocked", 1)
                .containsEntry("completionRate", 0.67)
                .containsEntry("plannedHours", 16)
                .containsEntry("doneHours", 13)
                .containsEntry("capacityUse", 0.4);
        var sync = api.post(
                base + "/syncs", Map.of("progress", "Two of three", "risks", "The vault", "goalAtRisk", true), 201);
        assertThat(sync).containsEntry("done", 2).containsEntry("blocked", 1);

        var sprint = String.valueOf(api.get(base).get("id"));
        var retrospective = api.post("/retrospectives", Map.of("name", "W48", "sprint", sprint), 201);
        var said = "/retrospectives/" + retrospective.get("id");
        api.post(said + "/items", Map.of("kind", "WENT_WELL", "text", "The login"), 200);
        api.post(said + "/items", Map.of("kind", "ACTION", "text", "Ask earlier\nThe vault took a day"), 200);
        complete(base);
        assertThat(list(api.get(said), "items"))
                .extracting(item -> item.get("task"))
                .containsExactly(null, "TASK-4");
        assertThat(api.get("/tasks/TASK-4"))
                .containsEntry("title", "Ask earlier")
                .containsEntry("context", "Ask earlier\nThe vault took a day")
                .containsEntry("tags", List.of("improvement"));
        assertThat(file("current.todo"))
                .contains(
                        "## Sprint metrics",
                        "- Committed: 3, added: 0, removed: 0",
                        "- Completed: 2 (13 h)",
                        "- Carried over: 1",
                        "- Completion rate: 67 %",
                        "- Blocked at the end: 1",
                        "- Velocity: 13 h, average of the last 1: 13 h",
                        "- Improvements: TASK-4")
                .doesNotContain("TASK-1\n", "TASK-2\n")
                .contains("TASK-3");
        assertThat(file("SOT.md")).contains("TASK-1", "TASK-2");
        assertThat(api.post(base + "/syncs", Map.of("progress", "Late"), 409))
                .containsEntry("code", "sprint-not-active");
        assertThat(api.put(base + "/notes", etag(api.get(base)), Map.of("notes", "Ask for vault access earlier"), 200))
                .containsEntry("notes", "Ask for vault access earlier");

        var velocity = api.get("/insights/velocity");
        assertThat(velocity).containsEntry("averageHours", 13.0).containsEntry("completionRate", 0.67);
        assertThat(list(velocity, "sprints")).hasSize(1);
        assertThat(items(api.get(base + "/syncs"))).hasSize(1);
    }

    @Test
    void flowIsMeasuredFromWhatHappened() {
        for (int i = 1; i <= 4; i++) {
            api.post("/tasks", Map.of("title", "Task " + i, "priority", "P2", "tags", List.of("bug")), 201);
        }
        for (int i = 1; i <= 3; i++) {
            api.walk("TASK-" + i, "TRIAGE", "PRIORITIZE", "SCHEDULE", "WORK", "REVIEW", "COMPLETE");
        }
        api.walk("TASK-4", "TRIAGE", "PRIORITIZE", "SCHEDULE", "WORK", "BLOCKED");
        // a day, three days and ten days of work, after one day of waiting each
        for (var days : Map.of("TASK-1", 1, "TASK-2", 3, "TASK-3", 10).entrySet()) {
            database.sql(BY_TEST + """
                            update tasks.task set started_at = completed_at - make_interval(days => :days),
                                                  created_at = completed_at - make_interval(days => :days + 1)
                            where tenant_id = :tenant and key = :key
                            """)
                    .param("days", days.getValue())
                    .param("tenant", dev.tenant().value())
                    .param("key", days.getKey())
                    .update();
        }
        var flow = api.get("/insights/flow?label=bug");
        assertThat(object(flow, "cycleTime"))
                .containsEntry("count", 3)
                .containsEntry("p50Hours", 72.0)
                .containsEntry("p85Hours", 240.0)
                .containsEntry("meanHours", 112.0);
        assertThat(object(object(flow, "leadTime"), "distribution")).containsEntry("p50Hours", 96.0);
        assertThat(list(object(flow, "leadTime"), "buckets"))
                .extracting(bucket -> bucket.get("tasks"))
                .containsExactly(0, 1, 1, 0, 1, 0, 0, 0);
        assertThat(list(flow, "throughput").getLast()).containsEntry("completed", 3);
        assertThat(list(object(flow, "cumulativeFlow"), "days").getLast())
                .containsEntry("day", today.toString())
                .containsEntry("tasks", Map.of("COMPLETE", 3, "BLOCKED", 1));
        assertThat(object(flow, "wip")).containsEntry("blocked", 1).containsEntry("inWork", 0);
        assertThat(list(list(flow, "trends").getFirst(), "points").getLast())
                .containsEntry("open", 1)
                .containsEntry("closed", 3);
        assertThat(api.get("/insights/flow?from=2024-01-01&to=2026-01-01", 400))
                .containsEntry("code", "validation-failed");
    }

    @Test
    void aDailyStatusTellsWhatMovedAndWhatIsInTheWay() {
        api.task("Schema", "P2");
        api.post(
                "/tasks",
                Map.of("title", "Login", "priority", "P1", "due", "2020-01-01", "dependencies", List.of("TASK-1")),
                201);
        api.walk("TASK-2", "TRIAGE", "PRIORITIZE", "SCHEDULE", "WORK");
        var report = api.post("/reports", Map.of("type", "DAILY_STATUS", "project", "task"), 201);
        assertThat(report.get("text"))
                .asString()
                .contains(
                        "2 moved, 0 completed, 1 blocked, 1 late.",
                        "- TASK-2 Login: new → BLOCKED",
                        "- TASK-2 Login: waits for TASK-1",
                        "- [P1] TASK-2 Login: due 2020-01-01");
        assertThat(api.get("/reports/" + report.get("id"))).containsEntry("text", report.get("text"));
        var before = api.post("/reports", Map.of("type", "DAILY_STATUS", "day", "2020-01-01"), 201);
        assertThat(before.get("text")).asString().contains("0 moved, 0 completed, 1 blocked, 0 late.");
        assertThat(items(api.get("/reports"))).hasSize(2);
        api.post("/reports", Map.of("type", "HOROSCOPE"), 400);
    }

    @Test
    void aBlockerSaidInAStandupBlocksItsTask() {
        api.task("Login", "P2");
        api.task("Log-out", "P2");
        api.walk("TASK-1", "TRIAGE", "PRIORITIZE", "SCHEDULE", "WORK");
        var standup = api.post("/standups", Map.of("day", today.toString(), "expected", List.of("grace")), 201);
        var entry = "/standups/" + standup.get("id") + "/entries/me";
        api.text(
                HttpMethod.PUT,
                entry,
                "✅ Yesterday\nThe schema\n🎯 Today\nThe login\n🚧 Blockers\n- TASK-1: the vault is sealed\n- TASK-99 TASK-2 wait for design\n",
                200);
        assertThat(api.get("/tasks/TASK-1"))
                .containsEntry("state", "BLOCKED")
                .containsEntry("blocker", "TASK-1: the vault is sealed");
        assertThat(api.get("/tasks/TASK-2"))
                .containsEntry("state", "CREATE")
                .containsEntry("blocker", "TASK-99 TASK-2 wait for design");
        var summary = api.get("/standups/" + standup.get("id") + "/summary");
        assertThat(list(summary, "blockers").getFirst()).containsEntry("tasks", List.of("TASK-1", "TASK-2"));
        assertThat(summary).containsEntry("missing", List.of("grace"));
        api.text(HttpMethod.PUT, entry, "Nothing to say", 400);
    }

    @Test
    void aDraftIsProposedFromTheRecordsAndAcceptedToWhereItBelongs() {
        api.post("/tasks", Map.of("title", "Login", "priority", "P2", "impact", "Blocks <b>everything</b>"), 201);
        var proposal = Map.of("kind", "TASK_DESCRIPTION", "subject", "TASK-1");
        var draft = api.post("/drafts", proposal, 201);
        assertThat(draft)
                .containsEntry("state", "PROPOSED")
                .containsEntry("model", null)
                .containsEntry("citations", List.of("TASK-1"))
                .containsEntry(
                        "text", "Login is in state CREATE. Priority: P2. Impact: Blocks ‹b›everything‹/b›. [TASK-1]");
        assertThat(draft.get("reason")).asString().contains("model");
        var path = "/drafts/" + draft.get("id");
        api.post(path + "/accept", "\"9\"", Map.of("text", "x"), 412);
        var accepted = api.post(path + "/accept", etag(draft), Map.of("text", "Users need to log in. [TASK-1]"), 200);
        assertThat(accepted).containsEntry("state", "ACCEPTED").containsEntry("decidedBy", dev.username());
        assertThat(api.get("/tasks/TASK-1")).containsEntry("context", "Users need to log in. [TASK-1]");
        assertThat(api.post(path + "/reject", etag(accepted), null, 409)).containsEntry("code", "draft-decided");

        var base = runningSprint("2026-W48", 5);
        var report = api.post(
                "/drafts",
                Map.of(
                        "kind",
                        "SPRINT_REPORT",
                        "subject",
                        String.valueOf(api.get(base).get("id"))),
                201);
        assertThat(report.get("text")).asString().contains("0 of 1 tasks are done", "[METRICS]", "[SPRINT]");
        var body = new HashMap<String, @Nullable Object>();
        body.put("text", null);
        api.post("/drafts/" + report.get("id") + "/accept", etag(report), body, 200);
        assertThat(api.get(base).get("notes")).isEqualTo(report.get("text"));

        var standup = api.post("/standups", Map.of("day", today.toString()), 201);
        var summary = Map.of("kind", "STANDUP_SUMMARY", "subject", String.valueOf(standup.get("id")));
        assertThat(api.post("/drafts", summary, 409)).containsEntry("code", "draft-nothing-to-tell");
        api.text(
                HttpMethod.PUT,
                "/standups/" + standup.get("id") + "/entries/me",
                "Yesterday: TASK-1\nToday: rest\nBlockers: none",
                200);
        var said = api.post("/drafts", summary, 201);
        assertThat(said).containsEntry("citations", List.of("E1", "TASK-1"));
        api.post("/drafts/" + said.get("id") + "/reject", etag(said), null, 200);
        assertThat(items(api.get("/drafts")))
                .extracting(one -> one.get("state"))
                .containsExactly("REJECTED", "ACCEPTED", "ACCEPTED");
        api.post("/drafts", Map.of("kind", "SPRINT_REPORT", "subject", "soon"), 400);
        var stranger = new WorkApi(callers, callers.as(BuiltInRole.BACKEND));
        stranger.get(path, 404);
    }

    private String runningSprint(String name, int... hours) {
        var sprint = api.post(
                "/sprints",
                Map.of(
                        "name",
                        name,
                        "goal",
                        "Log in",
                        "startsOn",
                        today.toString(),
                        "endsOn",
                        today.plusDays(4).toString(),
                        "capacityHours",
                        40),
                201);
        var base = "/sprints/" + sprint.get("id");
        for (int estimate : hours) {
            var task = api.post(
                    "/tasks",
                    Map.of("title", "Task of " + estimate + " hours", "priority", "P2", "estimatedHours", estimate),
                    201);
            api.put(base + "/tasks/" + task.get("key"), etag(task), null, 200);
        }
        api.post(base + "/start", etag(api.get(base)), null, 200);
        return base;
    }

    private void complete(String base) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("carryOverTo", null);
        api.post(base + "/complete", etag(api.get(base)), body, 200);
    }

    private String file(String name) {
        return Objects.requireNonNull(dev.http()
                .get()
                .uri("/api/v1/todo-files/" + name)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> parent, String member) {
        return (Map<String, Object>) Objects.requireNonNull(parent.get(member));
    }
}
