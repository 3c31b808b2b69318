package com.aeondt.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.auth.Scope;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work and the graph through tools. */
@AeonIT
class OperationToolsIT {

    @Autowired
    private Callers callers;

    private McpConnection connect(Callers.Client somebody) {
        return McpConnection.with(callers.baseUrl(), somebody.token());
    }

    @Test
    void aTaskIsPlannedMovedAndDiscussed() {
        try (var mcp = connect(callers.as(BuiltInRole.BACKEND))) {
            var task = mcp.result(
                    "plan_task",
                    Map.of(
                            "title",
                            "Replace the pump controller",
                            "priority",
                            "P1",
                            "due",
                            "2026-W50",
                            "tags",
                            List.of("ot")));
            var key = task.path("key").asString();
            assertThat(task.path("dueDate").asString()).isEqualTo("2026-12-13");

            var moved = mcp.result("transition_task", Map.of("key", key, "to", "TRIAGE"));
            assertThat(moved.path("state").asString()).isEqualTo("TRIAGE");
            assertThat(mcp.failure("transition_task", Map.of("key", key, "to", "COMPLETE")))
                    .contains("task-transition");
            mcp.result("change_task", Map.of("key", key, "assigned", "ada"));
            mcp.result("comment_task", Map.of("key", key, "text", "The supplier answers on Monday."));

            var read = mcp.result("get_task", Map.of("key", key));
            assertThat(read.path("assigned").asString()).isEqualTo("ada");
            assertThat(read.path("title").asString()).isEqualTo("Replace the pump controller");
            assertThat(mcp.result("task_comments", Map.of("key", key))
                            .at("/comments/0/text")
                            .asString())
                    .isEqualTo("The supplier answers on Monday.");
            assertThat(mcp.result("list_tasks", Map.of("states", List.of("TRIAGE"), "assigned", "ada"))
                            .path("tasks"))
                    .hasSize(1);
            assertThat(mcp.result("triage_queue", Map.of()).path("tasks").findValuesAsString("key"))
                    .contains(key);
        }
    }

    @Test
    void nothingIsTakenAwayWithoutASecondWord() {
        try (var mcp = connect(callers.as(BuiltInRole.BACKEND))) {
            var key = mcp.result("quick_add_task", Map.of("text", "[P2] Tidy the cable tray @facility"))
                    .path("key")
                    .asString();

            var first = mcp.result("cancel_task", Map.of("key", key));
            assertThat(first.path("status").asString()).isEqualTo("confirmation-needed");
            assertThat(first.at("/confirmation/effect").asString())
                    .contains(key)
                    .contains("Tidy the cable tray");
            assertThat(state(mcp, key)).isNotEqualTo("CANCELLED");

            var token = first.at("/confirmation/token").asString();
            var second = mcp.result("cancel_task", Map.of("key", key, "confirmation", token));
            assertThat(second.path("status").asString()).isEqualTo("done");
            assertThat(second.at("/result/state").asString()).isEqualTo("CANCELLED");
            assertThat(mcp.failure("cancel_task", Map.of("key", key, "confirmation", token)))
                    .contains("mcp-confirmation-invalid");
        }
    }

    @Test
    void aConfirmationCarriesOneCallOfOneCallerOnly() {
        var ada = callers.as(BuiltInRole.BACKEND);
        var bob = callers.as(ada.tenant(), BuiltInRole.BACKEND);
        try (var hers = connect(ada);
                var his = connect(bob)) {
            var one = hers.result("quick_add_task", Map.of("text", "One"))
                    .path("key")
                    .asString();
            var two = hers.result("quick_add_task", Map.of("text", "Two"))
                    .path("key")
                    .asString();
            var token = hers.result("cancel_task", Map.of("key", one))
                    .at("/confirmation/token")
                    .asString();

            assertThat(hers.failure("cancel_task", Map.of("key", two, "confirmation", token)))
                    .contains("mcp-confirmation-invalid");
            assertThat(hers.failure("cancel_task", Map.of("key", one, "reason", "other words", "confirmation", token)))
                    .contains("mcp-confirmation-invalid");
            assertThat(his.failure("cancel_task", Map.of("key", one, "confirmation", token)))
                    .contains("mcp-confirmation-invalid");
            assertThat(state(hers, one)).isNotEqualTo("CANCELLED");
            hers.result("cancel_task", Map.of("key", one, "confirmation", token));
            assertThat(state(hers, one)).isEqualTo("CANCELLED");
        }
    }

    @Test
    void aTodoFileIsReadAndReplaced() {
        try (var mcp = connect(callers.as(BuiltInRole.BACKEND))) {
            var key = mcp.result("quick_add_task", Map.of("text", "Write the runbook"))
                    .path("key")
                    .asString();
            var file = mcp.result("read_todo_file", Map.of("name", "backlog.todo"));
            assertThat(file.path("content").asString()).contains(key);

            var arguments = Map.<String, Object>of(
                    "name",
                    "backlog.todo",
                    "revision",
                    file.path("revision").asLong(),
                    "content",
                    file.path("content").asString().replace("Write the runbook", "Write and try the runbook"));
            var first = mcp.result("write_todo_file", arguments);
            assertThat(first.at("/confirmation/effect").asString())
                    .contains("+")
                    .contains("try the runbook");
            var confirmed = new HashMap<>(arguments);
            confirmed.put("confirmation", first.at("/confirmation/token").asString());
            mcp.result("write_todo_file", confirmed);

            assertThat(mcp.result("get_task", Map.of("key", key)).path("title").asString())
                    .isEqualTo("Write and try the runbook");
        }
    }

    @Test
    void aDraftIsProposedAndLeftToPeople() {
        try (var mcp = connect(callers.as(BuiltInRole.BACKEND))) {
            var key = mcp.result("quick_add_task", Map.of("text", "Describe the valve"))
                    .path("key")
                    .asString();
            var draft = mcp.result("propose_draft", Map.of("kind", "TASK_DESCRIPTION", "subject", key));
            assertThat(draft.path("state").asString()).isEqualTo("PROPOSED");
            assertThat(draft.path("text").asString()).contains("[" + key + "]");
            assertThat(draft.path("reason").asString()).isNotBlank();
            assertThat(mcp.result("get_draft", Map.of("id", draft.path("id").asString()))
                            .path("text"))
                    .isEqualTo(draft.path("text"));
            assertThat(mcp.toolNames()).noneMatch(name -> name.startsWith("accept"));
        }
    }

    @Test
    void theGraphAnswersForTheTenant() {
        var ada = callers.as(BuiltInRole.BACKEND);
        try (var mcp = connect(ada)) {
            var key = mcp.result("quick_add_task", Map.of("text", "In the graph"))
                    .path("key")
                    .asString();

            await().untilAsserted(() -> {
                var around = mcp.call("graph_neighbors", Map.of("id", key));
                assertThat(around.isError()).isNotEqualTo(true);
            });
            var other = mcp.result("quick_add_task", Map.of("text", "Beside it"))
                    .path("key")
                    .asString();
            await().untilAsserted(() -> {
                var paths = mcp.call("graph_paths", Map.of("from", key, "to", other));
                assertThat(paths.isError()).as("%s", paths.content()).isNotEqualTo(true);
            });
            var fails = mcp.result("graph_impact", Map.of("id", key));
            assertThat(fails.at("/origin/key").asString()).isEqualTo(key);
            assertThat(fails.path("truncated").asBoolean(true)).isFalse();
            assertThat(mcp.failure("graph_impact", Map.of("id", "TASK-999999"))).contains("not-found");
            assertThat(mcp.result("graph_statistics", Map.of())
                            .at("/own/nodesByType/task")
                            .asLong())
                    .isEqualTo(2);
        }
    }

    @Test
    void thePlainViewHasTheSameGuards() {
        var admin = callers.as(BuiltInRole.BACKEND);
        var http = admin.http();
        http.get()
                .uri("/api/v1/mcp-tools")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.name=='cancel_task')].destructive")
                .isEqualTo(true)
                .jsonPath("$.items[?(@.name=='delete_model')]")
                .isEmpty();
        http.post()
                .uri("/api/v1/mcp-tools/quick_add_task:call")
                .body(Map.of("text", "By the plain way"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.content.title")
                .isEqualTo("By the plain way");
        http.post()
                .uri("/api/v1/mcp-tools/delete_model:call")
                .body(Map.of("model", "tiny"))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("mcp-tool-not-found");
        callers.withKey(callers.apiKey(admin, Scope.WORK_READ))
                .post()
                .uri("/api/v1/mcp-tools/quick_add_task:call")
                .body(Map.of("text", "Not allowed"))
                .exchange()
                .expectStatus()
                .isNotFound();
        http.post()
                .uri("/api/v1/mcp-tools/quick_add_task:call")
                .body(Map.of("words", "x"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isNotEmpty();
    }

    private static String state(McpConnection mcp, String key) {
        return mcp.result("get_task", Map.of("key", key)).path("state").asString();
    }
}
