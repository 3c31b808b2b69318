package com.aeondt.tasks;

import static com.aeondt.tasks.WorkApi.etag;
import static com.aeondt.tasks.WorkApi.items;
import static com.aeondt.tasks.WorkApi.keys;
import static com.aeondt.tasks.WorkApi.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

@AeonIT
class PlanningJourneyIT {

    @Autowired
    private Callers callers;

    private Callers.Client dev;
    private WorkApi api;

    @BeforeEach
    void aDeveloperOfAFreshTenant() {
        dev = callers.as(BuiltInRole.BACKEND);
        callers.atMidday(dev);
        api = new WorkApi(callers, dev);
    }

    @Test
    void aFilterInWordsNarrowsTheListAndIsKeptUnderAName() {
        api.post("/tasks", Map.of("title", "Login", "priority", "P0", "tags", List.of("api")), 201);
        api.post("/tasks", Map.of("title", "Log-out", "priority", "P1", "due", "2020-01-01"), 201);
        api.post("/tasks", Map.of("title", "Colours", "assigned", dev.username()), 201);
        assertThat(keys(where("priority<=P1 -tag:api"))).containsExactly("TASK-2");
        assertThat(keys(where("is:overdue or assigned:me"))).containsExactly("TASK-2", "TASK-3");
        assertThat(keys(where("log created:today type:backlog project:task is:unestimated")))
                .containsExactly("TASK-1", "TASK-2");
        assertThat(keys(where("sprint:none not (tag:none or category:none)"))).isEmpty();
        assertThat(api.get("/tasks?where=" + encoded("colour:red"), 400).get("detail"))
                .asString()
                .contains("at character 1");

        var kept = api.post("/task-filters", Map.of("name", "Hot", "expression", "priority:P0,P1"), 201);
        assertThat(api.post("/task-filters", Map.of("name", "hot", "expression", "tag:x"), 409))
                .containsEntry("code", "task-filter-name-taken");
        api.post("/task-filters", Map.of("name", "Bad", "expression", "((("), 400);
        assertThat(keys(api.get("/tasks?filter=hot"))).containsExactly("TASK-1", "TASK-2");
        assertThat(keys(api.get("/tasks?filter=" + kept.get("id") + "&where=tag:api&limit=1")))
                .containsExactly("TASK-1");

        var colleague = new WorkApi(callers, callers.as(dev.tenant(), BuiltInRole.BACKEND));
        assertThat(colleague.get("/tasks?filter=Hot", 404)).containsEntry("code", "task-filter-not-found");
        var path = "/task-filters/" + kept.get("id");
        var shared = api.put(path, etag(kept), Map.of("name", "Hot", "expression", "priority:P0", "shared", true), 200);
        assertThat(keys(colleague.get("/tasks?filter=Hot"))).containsExactly("TASK-1");
        assertThat(colleague.delete(path, etag(shared), 403)).containsEntry("code", "task-filter-of-somebody-else");
        api.delete(path, etag(shared), 204);
        assertThat(items(api.get("/task-filters"))).isEmpty();
    }

    @Test
    void bulkWorkIsAllOrNoneOnDemandAndHappensOncePerKey() {
        api.task("First", "P2");
        api.task("Second", "P2");
        api.walk("TASK-2", "CANCELLED");
        Map<String, Object> everything = Map.of(
                "tasks", List.of("TASK-1", "TASK-2"),
                "change", Map.of("assigned", "Backend Team"),
                "addTags", List.of("api", "login"),
                "moveTo", "TRIAGE",
                "mode", "ALL");
        var refused = api.post("/tasks/bulk", everything, 409);
        assertThat(list(refused, "refused"))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("task", "TASK-2")
                        .containsEntry("code", "task-transition-not-allowed"));
        assertThat(api.get("/tasks/TASK-1")).containsEntry("state", "CREATE").containsEntry("assigned", null);

        var key = UUID.randomUUID().toString();
        var each = Map.of(
                "tasks", List.of("TASK-1", "TASK-2", "TASK-1"),
                "addTags", List.of("api", "login"),
                "removeTags", List.of("login"),
                "moveTo", "TRIAGE");
        assertThat(items(bulk(key, each)))
                .extracting(result -> result.get("done"))
                .containsExactly(true, false);
        assertThat(items(bulk(key, each)))
                .extracting(result -> result.get("done"))
                .containsExactly(true, false);
        assertThat(api.get("/tasks/TASK-1")).containsEntry("state", "TRIAGE").containsEntry("tags", List.of("api"));
        assertThat(api.get("/tasks/TASK-2")).containsEntry("state", "CANCELLED").containsEntry("tags", List.of());
        assertThat(items(api.get("/tasks/TASK-1/activity")))
                .extracting(activity -> activity.get("type"))
                .containsExactly("tasks.triaged.v1", "tasks.changed.v1", "tasks.created.v1");
        assertThat(items(api.get("/labels"))).containsExactly(Map.of("name", "api", "tasks", 1, "open", 1));
    }

    @Test
    void anEscalationSaysWhoHearsOfIt() {
        var task = api.task("Login", "P1");
        var escalated =
                api.post("/tasks/TASK-1/escalate", etag(task), Map.of("reason", "No progress", "raiseTo", "P0"), 200);
        assertThat(escalated).containsEntry("escalation", "Immediate all-hands").containsEntry("priority", "P0");
        assertThat(items(api.get("/tasks/TASK-1/activity")).getFirst().get("summary"))
                .isEqualTo("Changed priority.");
        api.walk("TASK-1", "CANCELLED");
        assertThat(api.post("/tasks/TASK-1/escalate", etag(api.get("/tasks/TASK-1")), Map.of("reason", "Again"), 409))
                .containsEntry("code", "task-over");
    }

    @Test
    void aProjectIsRenamedAndDeletedWhileItIsEmpty() {
        var web = api.post("/projects", Map.of("key", "WEB", "name", "Shop"), 201);
        var renamed = api.patch("/projects/WEB", etag(web), Map.of("name", "Web shop"), 200);
        assertThat(api.get("/projects/web")).containsEntry("name", "Web shop").containsEntry("key", "WEB");
        api.patch("/projects/WEB", etag(web), Map.of("name", "Late"), 412);
        api.post("/tasks", Map.of("title", "Basket", "project", "WEB"), 201);
        assertThat(api.delete("/projects/WEB", etag(renamed), 409)).containsEntry("code", "project-in-use");
        var empty = api.post("/projects", Map.of("key", "OLD", "name", "Old"), 201);
        api.delete("/projects/OLD", etag(empty), 204);
        assertThat(api.get("/projects/OLD", 404)).containsEntry("code", "project-not-found");
    }

    @Test
    void aSprintThatOnlyWarnsLetsMoreIntoWorkAndRecordsIt() {
        var sprint = api.post(
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
                        "wipLimit",
                        1,
                        "wipPolicy",
                        "WARN"),
                201);
        var base = "/sprints/" + sprint.get("id");
        assertThat(api.put(base + "/capacity", etag(sprint), Map.of("capacityHours", 40), 200))
                .containsEntry("capacityHours", 40);
        for (int i = 1; i <= 2; i++) {
            api.put(base + "/tasks/TASK-" + i, etag(api.task("Task " + i, "P2")), null, 200);
        }
        api.post(base + "/start", etag(api.get(base)), null, 200);
        api.walk("TASK-1", "WORK");
        api.walk("TASK-2", "WORK");
        assertThat(items(api.get("/tasks/TASK-2/activity")))
                .extracting(activity -> activity.get("type"))
                .contains("tasks.wip-limit-exceeded.v1");
        assertThat(api.get("/tasks/TASK-2/activity").get("items"))
                .asInstanceOf(LIST)
                .hasSize(7);
    }

    private Map<String, Object> where(String expression) {
        return api.get("/tasks?where=" + encoded(expression));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Map<String, Object> bulk(String key, Map<String, Object> body) {
        var answer = dev.http()
                .post()
                .uri("/api/v1/tasks/bulk")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.OK);
        return java.util.Objects.requireNonNull(
                answer.expectBody(new org.springframework.core.ParameterizedTypeReference<Map<String, Object>>() {})
                        .returnResult()
                        .getResponseBody());
    }
}
