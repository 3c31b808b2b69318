package com.aeondt.tasks;

import static com.aeondt.tasks.WorkApi.etag;
import static com.aeondt.tasks.WorkApi.items;
import static com.aeondt.tasks.WorkApi.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.tasks.template.Recurrence;
import com.aeondt.tasks.template.Templates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What a team does with its tasks from planning to the retrospective. */
@AeonIT
class WorkManagementJourneyIT {

    /** The example of section 2.3 of the operating procedures, but for the id of its dependency. */
    private static final String SPECIFIED = """
            - [ ] [P2] Implement user authentication API @backend #api #security
                  due:2025-10-25
              - ID: TASK-301
              - Context: Users need to securely log in to access protected resources
              - Success: JWT-based auth with login, logout, and token refresh endpoints
              - Dependencies: TASK-1 (database schema)
              - Assigned: Backend Team
              - Estimated: 8 hours
              - Tags: #authentication #jwt #security
              - Risk: Token storage and refresh logic complexity
              - Impact: Blocks all user-facing features
            """;

    @Autowired
    private Callers callers;

    @Autowired
    private Templates templates;

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
    void aTaskIsDiscussedAndItsLifeRecorded() {
        api.task("Login", "P2");
        var comment = api.post("/tasks/TASK-1/comments", Map.of("text", "The schema is there"), 201);
        var edited = api.patch(
                "/tasks/TASK-1/comments/" + comment.get("id"),
                etag(comment),
                Map.of("text", "The schema is on main"),
                200);
        assertThat(edited).containsEntry("text", "The schema is on main").containsKey("editedAt");
        var other = new WorkApi(callers, callers.as(dev.tenant(), BuiltInRole.BACKEND));
        other.delete("/tasks/TASK-1/comments/" + comment.get("id"), etag(edited), 403);

        var link = Map.<String, Object>of("type", "COMMIT", "target", "290afb9");
        api.post("/tasks/TASK-1/links", link, 201);
        assertThat(api.post("/tasks/TASK-1/links", link, 409)).containsEntry("code", "task-link-exists");
        api.post("/tasks/TASK-1/worklogs", Map.of("workDate", "2026-11-20", "hours", 2.5), 201);
        api.post("/tasks/TASK-1/worklogs", Map.of("workDate", "2026-11-20", "hours", 25), 400);

        assertThat(items(api.get("/tasks/TASK-1/activity")))
                .extracting(activity -> activity.get("type"))
                .containsExactly("tasks.work-logged.v1", "tasks.linked.v1", "tasks.commented.v1", "tasks.created.v1");
    }

    @Test
    void theCriteriaAreListedAndADeadlineIsMeasured() {
        api.task("Login", "P1");
        assertThat(items(api.get("/sla-policies")))
                .hasSize(4)
                .allSatisfy(policy ->
                        assertThat(policy.get("criteria")).asInstanceOf(LIST).hasSize(4));
        assertThat(api.get("/tasks/TASK-1/sla")).containsEntry("state", "ON_TRACK");
        assertThat(items(api.get("/sla-policies/breaches?state=BREACHED&state=AT_RISK")))
                .isEmpty();
    }

    @Test
    void aSprintRunsFromPlanningToCompletion() {
        var sprint = api.post(
                "/sprints",
                Map.of(
                        "name",
                        "W48",
                        "goal",
                        "Log in",
                        "startsOn",
                        today.minusDays(3).toString(),
                        "endsOn",
                        today.plusDays(10).toString(),
                        "capacityHours",
                        40,
                        "wipLimit",
                        1),
                201);
        var base = "/sprints/" + sprint.get("id");
        assertThat(api.post(base + "/start", etag(sprint), null, 409)).containsEntry("missing", List.of("tasks"));
        for (int i = 1; i <= 3; i++) {
            var task = api.task("Task " + i, "P2");
            api.put(base + "/tasks/TASK-" + i, etag(task), null, 200);
        }
        sprint = api.post(base + "/start", etag(api.get(base)), null, 200);
        assertThat(sprint).containsEntry("state", "ACTIVE");
        assertThat(api.get("/tasks/TASK-1")).containsEntry("state", "SCHEDULE");

        api.move("TASK-1", "WORK");
        assertThat(api.move("TASK-2", "WORK", 409)).containsEntry("code", "sprint-wip-limit");
        api.move("TASK-1", "REVIEW");
        api.move("TASK-1", "COMPLETE");
        assertThat(list(api.get(base + "/burndown"), "points").getLast())
                .containsEntry("scopeTasks", 3)
                .containsEntry("doneTasks", 1);
        assertThat(api.get(base + "/capacity")).containsEntry("unestimatedTasks", 3);

        var body = new HashMap<String, Object>();
        body.put("carryOverTo", null);
        sprint = api.post(base + "/complete", etag(api.get(base)), body, 200);
        assertThat(sprint)
                .extracting("result")
                .extracting("doneTasks", "carriedTasks")
                .containsExactly(1, 2);
        assertThat(api.get("/tasks/TASK-1")).containsEntry("state", "ARCHIVE");
        assertThat(api.get("/tasks/TASK-2"))
                .containsEntry("state", "PRIORITIZE")
                .containsEntry("sprint", null);
    }

    @Test
    void theBacklogIsRankedAndJudged() {
        api.task("First", "P2");
        api.task("Second", "P2");
        api.task("Third", "P2");
        api.put("/backlog/ranking", null, Map.of("tasks", List.of("TASK-3", "TASK-1")), 204);
        assertThat(items(api.get("/backlog")))
                .extracting(task -> task.get("key"))
                .containsExactly("TASK-3", "TASK-1", "TASK-2");
        assertThat(items(api.get("/backlog/triage"))).hasSize(3);
    }

    @Test
    void manyTasksAreChangedAtOnceEachByItself() {
        api.task("First", "P2");
        api.task("Second", "P2");
        api.move("TASK-2", "CANCELLED");
        var results = items(api.post(
                "/tasks/bulk",
                Map.of(
                        "tasks", List.of("TASK-1", "TASK-2", "TASK-9"),
                        "change", Map.of("assigned", "Backend Team"),
                        "moveTo", "TRIAGE"),
                200));
        assertThat(results).extracting(result -> result.get("done")).containsExactly(true, false, false);
        assertThat(results)
                .extracting(result -> result.get("code"))
                .containsExactly(null, "task-transition-not-allowed", "task-not-found");
        assertThat(api.get("/tasks/TASK-1"))
                .containsEntry("assigned", "Backend Team")
                .containsEntry("state", "TRIAGE");
        assertThat(api.get("/tasks/TASK-2")).containsEntry("assigned", null);
    }

    @Test
    void oneLineOfTextBecomesATaskWithItsUrgencyAndTree() {
        api.task("Database schema", "P1");
        var added = api.text(HttpMethod.POST, "/tasks/quick-add", SPECIFIED, 201);
        assertThat(added)
                .containsEntry("key", "TASK-301")
                .containsEntry("title", "Implement user authentication API")
                .containsEntry("priority", "P2")
                .containsEntry("category", "backend")
                .containsEntry("tags", List.of("api", "security", "authentication", "jwt"))
                .containsEntry("due", "2025-10-25")
                .containsEntry("context", "Users need to securely log in to access protected resources")
                .containsEntry("success", "JWT-based auth with login, logout, and token refresh endpoints")
                .containsEntry("assigned", "Backend Team")
                .containsEntry("estimatedHours", 8)
                .containsEntry("risk", "Token storage and refresh logic complexity")
                .containsEntry("impact", "Blocks all user-facing features");
        assertThat(list(added, "dependencies"))
                .singleElement()
                .satisfies(dependency ->
                        assertThat(dependency).containsEntry("key", "TASK-1").containsEntry("note", "database schema"));
        assertThat(dev.http()
                        .get()
                        .uri("/api/v1/todo-files/backlog.todo")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueEquals("Content-Disposition", "inline; filename=\"backlog.todo\"")
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("\n" + SPECIFIED);
        assertThat(api.get("/tasks/TASK-301/urgency"))
                .extractingByKey("terms")
                .asInstanceOf(LIST)
                .hasSizeGreaterThan(2);
        assertThat(api.get("/tasks/TASK-301/dependency-tree").get("dependencies"))
                .asInstanceOf(LIST)
                .hasSize(1);
    }

    @Test
    void aStandupKnowsWhoIsMissing() {
        var standup = api.post("/standups", Map.of("day", "2020-01-06", "expected", List.of("grace")), 201);
        assertThat(api.post("/standups", Map.of("day", "2020-01-06"), 409)).containsEntry("code", "standup-exists");
        api.text(
                HttpMethod.PUT,
                "/standups/" + standup.get("id") + "/entries/me",
                "✅ Yesterday: Tokens\n🎯 Today: Log-out\n🚧 Blockers: Staging is down",
                200);
        assertThat(api.get("/standups/" + standup.get("id") + "/summary"))
                .containsEntry("answered", 1)
                .containsEntry("missing", List.of("grace"))
                .containsEntry("late", List.of(dev.username()))
                .extractingByKey("blockers")
                .asInstanceOf(LIST)
                .hasSize(1);
    }

    @Test
    void aRetrospectiveMakesTasks() {
        var retrospective = api.post("/retrospectives", Map.of("name", "W48"), 201);
        var base = "/retrospectives/" + retrospective.get("id");
        api.post(base + "/items", Map.of("kind", "WENT_WELL", "text", "The tokens"), 200);
        var items = items(api.post(base + "/items", Map.of("kind", "ACTION", "text", "Review within a day"), 200));
        var item = base + "/items/" + items.getLast().get("id");
        assertThat(items(api.post(item + ":vote", null, 200)).getFirst()).containsEntry("votes", 1);
        assertThat(api.post(item + ":promote", null, 200)).containsEntry("key", "TASK-1");
        assertThat(api.post(item + ":promote", null, 409)).containsEntry("task", "TASK-1");
        assertThat(api.get("/tasks/TASK-1")).containsEntry("tags", List.of("improvement"));
        var nowhere = Map.of("name", "W49", "sprint", "018f0000-0000-7000-8000-000000000000");
        assertThat(api.post("/retrospectives", nowhere, 404)).containsEntry("code", "retrospective-sprint-unknown");
    }

    @Test
    void aRecurrenceMakesOneTaskADayAndTheOldOneGivesWay() {
        dev.run(() -> templates.write(
                "drill", "[P2] Restore a backup @ops", new Recurrence("FREQ=DAILY", LocalDate.of(2020, 1, 1))));
        assertThat(dev.<Boolean, RuntimeException>call(templates::recur)).isTrue();
        assertThat(dev.<Boolean, RuntimeException>call(templates::recur)).isFalse();
        assertThat(items(api.get("/tasks")))
                .extracting(task -> task.get("title"))
                .containsExactly("Restore a backup");
        var template = items(api.get("/task-templates")).getFirst();
        assertThat(api.post("/task-templates/" + template.get("id") + "/instantiate", null, 200))
                .containsEntry("key", "TASK-2");
        api.delete(
                "/task-templates/" + template.get("id"),
                etag(items(api.get("/task-templates")).getFirst()),
                204);
    }
}
