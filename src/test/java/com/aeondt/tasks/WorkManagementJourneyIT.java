package com.aeondt.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.tasks.template.Recurrence;
import com.aeondt.tasks.template.Templates;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What a team does with its tasks from planning to the retrospective. */
@AeonIT
class WorkManagementJourneyIT {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

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

    @BeforeEach
    void aDeveloperOfAFreshTenant() {
        dev = callers.as(BuiltInRole.BACKEND);
    }

    @Test
    void aTaskIsDiscussedAndItsLifeRecorded() {
        create("Login", "P2");
        var comment = post("/tasks/TASK-1/comments", Map.of("text", "The schema is there"), 201);
        var edited = send(
                HttpMethod.PATCH,
                "/tasks/TASK-1/comments/" + comment.get("id"),
                etag(comment),
                Map.of("text", "The schema is on main"),
                200);
        assertThat(edited).containsEntry("text", "The schema is on main").containsKey("editedAt");
        var other = callers.as(dev.tenant(), BuiltInRole.BACKEND);
        other.http()
                .delete()
                .uri("/api/v1/tasks/TASK-1/comments/" + comment.get("id"))
                .header("If-Match", etag(edited))
                .exchange()
                .expectStatus()
                .isForbidden();

        var link = Map.<String, Object>of("type", "COMMIT", "target", "290afb9");
        post("/tasks/TASK-1/links", link, 201);
        assertThat(post("/tasks/TASK-1/links", link, 409)).containsEntry("code", "task-link-exists");
        post("/tasks/TASK-1/worklogs", Map.of("workDate", "2026-11-20", "hours", 2.5), 201);
        post("/tasks/TASK-1/worklogs", Map.of("workDate", "2026-11-20", "hours", 25), 400);

        assertThat(items(get("/tasks/TASK-1/activity")))
                .extracting(activity -> activity.get("type"))
                .containsExactly("tasks.work-logged.v1", "tasks.linked.v1", "tasks.commented.v1", "tasks.created.v1");
    }

    @Test
    void theCriteriaAreListedAndADeadlineIsMeasured() {
        create("Login", "P1");
        assertThat(items(get("/sla-policies")))
                .hasSize(4)
                .allSatisfy(policy ->
                        assertThat(policy.get("criteria")).asInstanceOf(LIST).hasSize(4));
        assertThat(get("/tasks/TASK-1/sla")).containsEntry("state", "ON_TRACK");
        assertThat(items(get("/sla-policies/breaches?state=BREACHED&state=AT_RISK")))
                .isEmpty();
    }

    @Test
    void aSprintRunsFromPlanningToCompletion() {
        var sprint = post(
                "/sprints",
                Map.of(
                        "name",
                        "W48",
                        "goal",
                        "Log in",
                        "startsOn",
                        "2026-11-16",
                        "endsOn",
                        "2027-01-29",
                        "capacityHours",
                        40,
                        "wipLimit",
                        1),
                201);
        var base = "/sprints/" + sprint.get("id");
        assertThat(send(HttpMethod.POST, base + "/start", etag(sprint), null, 409))
                .containsEntry("missing", List.of("tasks"));
        for (int i = 1; i <= 3; i++) {
            var task = create("Task " + i, "P2");
            send(HttpMethod.PUT, base + "/tasks/TASK-" + i, etag(task), null, 200);
        }
        sprint = send(HttpMethod.POST, base + "/start", etag(get(base)), null, 200);
        assertThat(sprint).containsEntry("state", "ACTIVE");
        assertThat(get("/tasks/TASK-1")).containsEntry("state", "SCHEDULE");

        move("TASK-1", "WORK", 200);
        assertThat(move("TASK-2", "WORK", 409)).containsEntry("code", "sprint-wip-limit");
        move("TASK-1", "REVIEW", 200);
        move("TASK-1", "COMPLETE", 200);
        assertThat(items(Map.of(
                                "items",
                                Objects.requireNonNull(get(base + "/burndown").get("points"))))
                        .getLast())
                .containsEntry("scopeTasks", 3)
                .containsEntry("doneTasks", 1);
        assertThat(get(base + "/capacity")).containsEntry("unestimatedTasks", 3);

        var body = new HashMap<String, Object>();
        body.put("carryOverTo", null);
        sprint = send(HttpMethod.POST, base + "/complete", etag(get(base)), body, 200);
        assertThat(sprint)
                .extracting("result")
                .extracting("doneTasks", "carriedTasks")
                .containsExactly(1, 2);
        assertThat(get("/tasks/TASK-1")).containsEntry("state", "ARCHIVE");
        assertThat(get("/tasks/TASK-2")).containsEntry("state", "PRIORITIZE").containsEntry("sprint", null);
    }

    @Test
    void theBacklogIsRankedAndJudged() {
        create("First", "P2");
        create("Second", "P2");
        create("Third", "P2");
        send(HttpMethod.PUT, "/backlog/ranking", null, Map.of("tasks", List.of("TASK-3", "TASK-1")), 204);
        assertThat(items(get("/backlog")))
                .extracting(task -> task.get("key"))
                .containsExactly("TASK-3", "TASK-1", "TASK-2");
        assertThat(items(get("/backlog/triage"))).hasSize(3);
    }

    @Test
    void manyTasksAreChangedAtOnceEachByItself() {
        create("First", "P2");
        create("Second", "P2");
        move("TASK-2", "CANCELLED", 200);
        var results = items(post(
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
        assertThat(get("/tasks/TASK-1"))
                .containsEntry("assigned", "Backend Team")
                .containsEntry("state", "TRIAGE");
        assertThat(get("/tasks/TASK-2")).containsEntry("assigned", null);
    }

    @Test
    void oneLineOfTextBecomesATaskWithItsUrgencyAndTree() {
        create("Database schema", "P1");
        var added = body(dev.http()
                .post()
                .uri("/api/v1/tasks/quick-add")
                .contentType(MediaType.TEXT_PLAIN)
                .body(SPECIFIED)
                .exchange()
                .expectStatus()
                .isCreated());
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
        assertThat(items(added, "dependencies"))
                .singleElement()
                .satisfies(dependency ->
                        assertThat(dependency).containsEntry("key", "TASK-1").containsEntry("note", "database schema"));
        assertThat(dev.http()
                        .get()
                        .uri("/api/v1/todo-files/backlog.todo")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("\n" + SPECIFIED);
        assertThat(get("/tasks/TASK-301/urgency"))
                .extractingByKey("terms")
                .asInstanceOf(LIST)
                .hasSizeGreaterThan(2);
        assertThat(get("/tasks/TASK-301/dependency-tree").get("dependencies"))
                .asInstanceOf(LIST)
                .hasSize(1);
    }

    @Test
    void aStandupKnowsWhoIsMissing() {
        var standup = post("/standups", Map.of("day", "2020-01-06", "expected", List.of("grace")), 201);
        assertThat(post("/standups", Map.of("day", "2020-01-06"), 409)).containsEntry("code", "standup-exists");
        dev.http()
                .put()
                .uri("/api/v1/standups/" + standup.get("id") + "/entries/me")
                .contentType(MediaType.TEXT_PLAIN)
                .body("✅ Yesterday: Tokens\n🎯 Today: Log-out\n🚧 Blockers: Staging is down")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(get("/standups/" + standup.get("id") + "/summary"))
                .containsEntry("answered", 1)
                .containsEntry("missing", List.of("grace"))
                .containsEntry("late", List.of(dev.username()))
                .extractingByKey("blockers")
                .asInstanceOf(LIST)
                .hasSize(1);
    }

    @Test
    void aRetrospectiveMakesTasks() {
        var retrospective = post("/retrospectives", Map.of("name", "W48"), 201);
        var base = "/retrospectives/" + retrospective.get("id");
        post(base + "/items", Map.of("kind", "WENT_WELL", "text", "The tokens"), 200);
        var items = items(post(base + "/items", Map.of("kind", "ACTION", "text", "Review within a day"), 200));
        var item = base + "/items/" + items.getLast().get("id");
        assertThat(items(post(item + ":vote", null, 200)).getFirst()).containsEntry("votes", 1);
        assertThat(post(item + ":promote", null, 200)).containsEntry("key", "TASK-1");
        assertThat(post(item + ":promote", null, 409)).containsEntry("task", "TASK-1");
        assertThat(get("/tasks/TASK-1")).containsEntry("tags", List.of("improvement"));
        var nowhere = Map.of("name", "W49", "sprint", "018f0000-0000-7000-8000-000000000000");
        assertThat(post("/retrospectives", nowhere, 404)).containsEntry("code", "retrospective-sprint-unknown");
    }

    @Test
    void aRecurrenceMakesOneTaskADayAndTheOldOneGivesWay() {
        dev.run(() -> templates.write(
                "drill", "[P2] Restore a backup @ops", new Recurrence("FREQ=DAILY", LocalDate.of(2020, 1, 1))));
        assertThat(dev.<Boolean, RuntimeException>call(templates::recur)).isTrue();
        assertThat(dev.<Boolean, RuntimeException>call(templates::recur)).isFalse();
        assertThat(items(get("/tasks"))).extracting(task -> task.get("title")).containsExactly("Restore a backup");
        var template = items(get("/task-templates")).getFirst();
        assertThat(post("/task-templates/" + template.get("id") + "/instantiate", null, 200))
                .containsEntry("key", "TASK-2");
        send(HttpMethod.DELETE, "/task-templates/" + template.get("id"), etag(get0(template)), null, 204);
    }

    private Map<String, Object> get0(Map<String, Object> template) {
        return items(get("/task-templates")).stream()
                .filter(candidate -> Objects.equals(candidate.get("id"), template.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> create(String title, String priority) {
        return post("/tasks", Map.of("title", title, "priority", priority), 201);
    }

    private Map<String, Object> move(String key, String to, int status) {
        return send(
                HttpMethod.POST,
                "/tasks/" + key + "/transitions",
                etag(get("/tasks/" + key)),
                Map.of("to", to, "reason", "because"),
                status);
    }

    private Map<String, Object> get(String path) {
        return body(dev.http()
                .get()
                .uri(URI.create(callers.baseUrl() + "/api/v1" + path))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private Map<String, Object> post(String path, @org.jspecify.annotations.Nullable Object body, int status) {
        return send(HttpMethod.POST, path, null, body, status);
    }

    private Map<String, Object> send(
            HttpMethod method,
            String path,
            @org.jspecify.annotations.Nullable String ifMatch,
            @org.jspecify.annotations.Nullable Object body,
            int status) {
        var request = dev.http().method(method).uri(URI.create(callers.baseUrl() + "/api/v1" + path));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        var answer = request.exchange().expectStatus().isEqualTo(HttpStatus.valueOf(status));
        return status == 204 ? Map.of() : body(answer);
    }

    private static String etag(Map<String, Object> resource) {
        return String.valueOf(resource.get("etag"));
    }

    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return items(page, "items");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> object, String member) {
        return (List<Map<String, Object>>) Objects.requireNonNull(object.get(member));
    }

    private static Map<String, Object> body(
            org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectBody(OBJECT).returnResult().getResponseBody());
    }
}
