package com.aeondt.tasks.files;

import static com.aeondt.tasks.WorkApi.etag;
import static com.aeondt.tasks.WorkApi.items;
import static com.aeondt.tasks.WorkApi.list;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.tasks.WorkApi;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Lines that people move from one file to another. */
@AeonIT
class MovedLinesJourneyIT {

    private static final String LINE = "- [ ] Log in\n  - ID: TASK-1\n";
    private static final String URGENT = "- [ ] [P1] Log in\n  - ID: TASK-1\n";

    @Autowired
    private Callers callers;

    private Callers.Client dev;
    private WorkApi api;

    @BeforeEach
    void aDeveloperOfAFreshTenant() {
        dev = callers.as(BuiltInRole.BACKEND);
        api = new WorkApi(callers, dev);
    }

    @Test
    void aLineMovedToAnotherFileIsATransition() {
        write("backlog.todo", null, "# Backlog\n\n" + URGENT);
        write("current.todo", null, "# Now\n\n" + URGENT);
        write("backlog.todo", "# Backlog\n", "# Backlog\n");

        assertThat(api.get("/tasks/TASK-1")).containsEntry("state", "SCHEDULE");
        assertThat(read("backlog.todo")).isEqualTo("# Backlog\n");
        assertThat(read("current.todo")).isEqualTo("# Now\n\n" + URGENT);
        assertThat(items(api.get("/todo-files/conflicts"))).isEmpty();
    }

    @Test
    void anIllegalMoveIsAConflictThatKeepsBothTextsAndIsDecidedByTheApi() {
        write("backlog.todo", null, "# Backlog\n\n" + LINE);
        write("current.todo", null, "# Now\n\n" + LINE);
        write("backlog.todo", "TASK-1", "# Backlog\n");

        var task = api.get("/tasks/TASK-1");
        assertThat(task).containsEntry("state", "CREATE").containsEntry("priority", null);
        assertThat(read("current.todo")).isEqualTo("# Now\n\n" + LINE);
        var conflict = items(api.get("/todo-files/conflicts")).getFirst();
        assertThat(conflict)
                .containsEntry("kind", "ILLEGAL_TRANSITION")
                .containsEntry("task", "TASK-1")
                .containsEntry("file", "current.todo")
                .containsEntry("theirs", LINE);
        assertThat(String.valueOf(conflict.get("reason"))).contains("needs a priority");

        decide(conflict, "OURS");

        assertThat(read("current.todo")).doesNotContain("TASK-1");
        assertThat(read("backlog.todo")).contains(LINE);
        assertThat(api.get("/tasks/TASK-1")).containsEntry("state", "CREATE");
        assertThat(items(api.get("/todo-files/conflicts"))).isEmpty();
    }

    @Test
    void theConflictsOfAGitRemoteAreThoseOfItsProject(@TempDir Path directory) throws Exception {
        var remote = remoteOf(null, directory.resolve("one.git"));
        api.post("/projects", Map.of("key", "OPS", "name", "Operations"), 201);
        var other = remoteOf("OPS", directory.resolve("two.git"));
        write("backlog.todo", null, "# Backlog\n\n" + LINE);
        write("current.todo", null, "# Now\n\n" + LINE);

        var conflict = items(api.get(remote + "/conflicts")).getFirst();
        var decide = "/conflicts/" + conflict.get("id") + ":resolve";
        assertThat(conflict).containsEntry("kind", "ILLEGAL_TRANSITION").containsEntry("task", "TASK-1");
        assertThat(items(api.get(other + "/conflicts"))).isEmpty();
        api.post(other + decide, etag(conflict), Map.of("take", "OURS"), 404);
        api.post(remote + decide, "\"99\"", Map.of("take", "OURS"), 412);

        assertThat(api.post(remote + decide, etag(conflict), Map.of("take", "OURS"), 200))
                .containsEntry("resolution", "ours");

        assertThat(items(api.get(remote + "/conflicts"))).isEmpty();
        assertThat(items(api.get(remote + "/conflicts?resolved=true"))).hasSize(1);
        assertThat(read("current.todo")).doesNotContain("TASK-1");
    }

    private String remoteOf(@Nullable String project, Path directory) throws Exception {
        Git.init().setBare(true).setDirectory(directory.toFile()).call().close();
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("url", directory.toUri().toString());
        wanted.put("project", project);
        var remote = api.post("/git-remotes", wanted, 201);
        return "/git-remotes/" + remote.get("id");
    }

    @Test
    void whatTheMoveLackedSettlesTheConflictWhenTheLineSaysIt() {
        write("backlog.todo", null, "# Backlog\n\n" + LINE);
        write("current.todo", null, "# Now\n\n" + LINE);
        write("backlog.todo", "TASK-1", "# Backlog\n");

        write("current.todo", "TASK-1", "# Now\n\n" + URGENT);

        assertThat(api.get("/tasks/TASK-1")).containsEntry("state", "SCHEDULE").containsEntry("priority", "P1");
        assertThat(items(api.get("/todo-files/conflicts"))).isEmpty();
        assertThat(items(api.get("/todo-files/conflicts?resolved=true")))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict).containsEntry("resolution", "superseded"));
    }

    @Test
    void nothingComesBackFromTheRecord() {
        write("current.todo", null, "# Now\n\n" + URGENT);
        api.walk("TASK-1", "WORK", "REVIEW", "COMPLETE", "ARCHIVE");
        assertThat(read("SOT.md")).contains("TASK-1");

        write("current.todo", "# Now", "# Now\n\n" + URGENT);

        assertThat(api.get("/tasks/TASK-1")).containsEntry("state", "ARCHIVE");
        assertThat(items(api.get("/todo-files/conflicts")))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict).containsEntry("kind", "ILLEGAL_TRANSITION"));
    }

    @Test
    void whatIsWrongWithAFileIsPointedAtAndAnOldVersionIsRefused() {
        var checked = api.text(
                HttpMethod.POST, "/todo-files/backlog.todo/validate", "# Later\n\n- [?] Odd\n- [ ] [P2] One\n", 200);
        assertThat(checked).containsEntry("valid", false);
        var findings = list(checked, "findings");
        assertThat(findings.getFirst())
                .containsEntry("line", 3)
                .containsEntry("column", 4)
                .containsEntry("code", "unknown-state");
        assertThat(findings.stream().filter(finding -> "missing-field".equals(finding.get("code"))))
                .hasSize(7)
                .allSatisfy(
                        finding -> assertThat(finding).containsEntry("line", 4).containsEntry("column", 1));

        write("backlog.todo", null, "# Later\n");
        put("\"9\"", "# Later\n".getBytes(StandardCharsets.UTF_8), 412);
        put(null, "# Later\n".getBytes(StandardCharsets.UTF_8), 428);
        assertThat(put(tag("backlog.todo"), new byte[] {'#', ' ', (byte) 0xc3, '\n'}, 400))
                .containsEntry("code", "todo-file-not-utf8")
                .containsEntry("offset", 2);
        assertThat(read("backlog.todo")).isEqualTo("# Later\n");
    }

    private Map<String, Object> put(@Nullable String ifMatch, byte[] bytes, int status) {
        var request = dev.http().put().uri("/api/v1/todo-files/backlog.todo").contentType(MediaType.TEXT_PLAIN);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return Objects.requireNonNull(request.body(bytes)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    }

    private void decide(Map<String, Object> conflict, String take) {
        var decision = new HashMap<String, @Nullable Object>();
        decision.put("take", take);
        decision.put("text", null);
        api.post("/todo-files/conflicts/" + conflict.get("id") + "/resolve", etag(conflict), decision, 200);
    }

    /** Writes a file; {@code holds} is something of the version before it, null for the first one. */
    private void write(String name, @Nullable String holds, String text) {
        var request = dev.http().put().uri("/api/v1/todo-files/" + name).contentType(MediaType.TEXT_PLAIN);
        if (holds == null) {
            request.header("If-None-Match", "*");
        } else {
            assertThat(read(name)).contains(holds);
            request.header("If-Match", tag(name));
        }
        request.body(text).exchange().expectStatus().is2xxSuccessful();
    }

    private String read(String name) {
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

    private String tag(String name) {
        return Objects.requireNonNull(dev.http()
                .get()
                .uri("/api/v1/todo-files/" + name)
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag());
    }
}
