package com.aeondt.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

@AeonIT
class TasksJourneyIT {

    private static final String TASKS = "/api/v1/tasks";

    @Autowired
    private Callers callers;

    @Autowired
    private Tasks tasks;

    private Callers.Client dev;

    @BeforeEach
    void aDeveloperOfAFreshTenant() {
        dev = callers.as(BuiltInRole.BACKEND);
    }

    @Test
    void aTaskWalksTheNineArrows() {
        var task = create("Implement user authentication API", "P2");
        assertThat(task).containsEntry("key", "TASK-1").containsEntry("state", "CREATE");

        for (var state : List.of(
                "TRIAGE", "PRIORITIZE", "SCHEDULE", "WORK", "BLOCKED", "WORK", "REVIEW", "COMPLETE", "ARCHIVE")) {
            task = move(task, state);
            assertThat(task).containsEntry("state", state);
        }
        assertThat(task.get("completedAt")).isNotNull();
    }

    @Test
    void everyOtherPairIsRefusedWithTheAllowedStates() {
        var task = create("Login", "P2");
        dev.http()
                .post()
                .uri(TASKS + "/TASK-1/transitions")
                .header("If-Match", etag(task))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("to", "COMPLETE"))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("task-transition-not-allowed")
                .jsonPath("$.allowed")
                .isEqualTo(List.of("TRIAGE", "CANCELLED"));
    }

    @Test
    void aPatchChangesWhatItNamesAndNullRemoves() {
        var task = create("Login", "P2");
        var changed = patch(task, "{\"due\": \"2026-W48\", \"assigned\": \"Backend Team\", \"tags\": [\"jwt\"]}");
        assertThat(changed)
                .containsEntry("title", "Login")
                .containsEntry("dueDate", "2026-11-29")
                .containsEntry("tags", List.of("jwt"));
        assertThat(patch(changed, "{\"assigned\": null}"))
                .containsEntry("assigned", null)
                .containsEntry("due", "2026-W48");
    }

    @Test
    void aStaleChangeIsRefused() {
        var task = create("Login", "P2");
        patch(task, "{\"title\": \"Log in\"}");
        dev.http()
                .patch()
                .uri(TASKS + "/TASK-1")
                .header("If-Match", etag(task))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"title\": \"Sign in\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.PRECONDITION_FAILED);
    }

    @Test
    void finishingADependencyUnblocksAndACircleIsNamed() {
        var schema = create("Database schema", "P2");
        var login = create("Login", "P2");
        for (var state : List.of("TRIAGE", "PRIORITIZE", "SCHEDULE")) {
            schema = move(schema, state);
            login = move(login, state);
        }
        login = depend(login, "TASK-1", HttpStatus.OK);
        login = move(login, "WORK");
        assertThat(login).containsEntry("state", "BLOCKED");
        assertThat(depend(schema, "TASK-2", HttpStatus.CONFLICT))
                .containsEntry("code", "task-dependency-cycle")
                .containsEntry("cycle", List.of("TASK-1", "TASK-2", "TASK-1"));

        for (var state : List.of("WORK", "REVIEW", "COMPLETE")) {
            schema = move(schema, state);
        }

        assertThat(read("TASK-2")).containsEntry("state", "WORK");
    }

    @Test
    void aListIsFilteredSortedAndPaged() {
        for (int i = 1; i <= 12; i++) {
            create("Task " + i, i % 2 == 0 ? "P1" : "P3");
        }
        var keys = new ArrayList<Object>();
        var next = "";
        do {
            var page = get(TASKS + "?priority=P1&priority=P0&sort=-key&limit=4" + next);
            items(page).forEach(task -> keys.add(task.get("key")));
            next = page.get("next") == null ? "" : "&cursor=" + page.get("next");
        } while (!next.isEmpty());

        assertThat(keys).containsExactly("TASK-12", "TASK-10", "TASK-8", "TASK-6", "TASK-4", "TASK-2");
        assertThat(items(get(TASKS + "?text=task%2011"))).hasSize(1);
    }

    @Test
    void everySortHasAllTasksOnce() {
        for (int i = 1; i <= 5; i++) {
            create("Task " + i, "P2");
        }
        for (var sort : TaskSort.values()) {
            for (var direction : List.of("", "-")) {
                var query = TASKS + "?limit=2&sort=" + direction + sort.parameter();
                var first = get(query);
                var second = get(query + "&cursor=" + first.get("next"));
                var third = get(query + "&cursor=" + second.get("next"));
                assertThat(IntStream.range(0, 1).mapToObj(i -> List.of(first, second, third)))
                        .allSatisfy(pages -> assertThat(pages.stream()
                                        .flatMap(page -> items(page).stream())
                                        .map(task -> task.get("key")))
                                .doesNotHaveDuplicates()
                                .hasSize(5));
            }
        }
    }

    @Test
    void aListShowsEachChangeAtOnceThoughItIsCached() {
        var task = create("Login", "P2");
        assertThat(items(get(TASKS))).hasSize(1);
        patch(task, "{\"title\": \"Log in\"}");
        assertThat(items(get(TASKS)).getFirst()).containsEntry("title", "Log in");
        create("Log out", "P3");
        assertThat(items(get(TASKS))).hasSize(2);
    }

    @Test
    void twoHundredParallelCreatesGetTwoHundredKeys() throws Exception {
        try (var executor = Executors.newFixedThreadPool(16)) {
            Callable<String> create = () -> dev.call(() ->
                    tasks.plan(NewTask.of(TaskDetails.titled("Login"))).key().value());
            var keys = new ArrayList<String>();
            for (var created : executor.invokeAll(
                    IntStream.range(0, 200).mapToObj(i -> create).toList())) {
                keys.add(created.get());
            }
            assertThat(keys).doesNotHaveDuplicates().hasSize(200).contains("TASK-1", "TASK-200");
        }
    }

    @Test
    void nobodySeesTheTasksOfAnotherTenant() {
        var task = create("Login", "P2");
        var stranger = callers.as(BuiltInRole.BACKEND);
        stranger.http().get().uri(TASKS + "/TASK-1").exchange().expectStatus().isNotFound();
        stranger.http()
                .get()
                .uri(TASKS + "/" + task.get("id"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private Map<String, Object> create(String title, String priority) {
        return body(dev.http()
                .post()
                .uri(TASKS)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("title", title, "priority", priority))
                .exchange()
                .expectStatus()
                .isCreated());
    }

    private Map<String, Object> move(Map<String, Object> task, String to) {
        return body(dev.http()
                .post()
                .uri(TASKS + "/" + task.get("key") + "/transitions")
                .header("If-Match", etag(task))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("to", to, "reason", "because"))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private Map<String, Object> patch(Map<String, Object> task, String patch) {
        return body(dev.http()
                .patch()
                .uri(TASKS + "/" + task.get("key"))
                .header("If-Match", etag(task))
                .contentType(MediaType.APPLICATION_JSON)
                .body(patch)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private Map<String, Object> depend(Map<String, Object> task, String other, HttpStatus status) {
        return body(dev.http()
                .put()
                .uri(TASKS + "/" + task.get("key") + "/dependencies/" + other)
                .header("If-Match", etag(task))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("note", "database schema"))
                .exchange()
                .expectStatus()
                .isEqualTo(status));
    }

    private Map<String, Object> read(String key) {
        return get(TASKS + "/" + key);
    }

    private Map<String, Object> get(String uri) {
        return body(dev.http()
                .get()
                .uri(java.net.URI.create(callers.baseUrl() + uri))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private static String etag(Map<String, Object> task) {
        return String.valueOf(task.get("etag"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) Objects.requireNonNull(page.get("items"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(RestTestClient.ResponseSpec answer) {
        EntityExchangeResult<Map<String, Object>> result = answer.expectBody(
                        new org.springframework.core.ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult();
        return Objects.requireNonNull(result.getResponseBody());
    }
}
