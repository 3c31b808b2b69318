package com.aeondt.tasks.git;

import static com.aeondt.tasks.WorkApi.etag;
import static com.aeondt.tasks.WorkApi.items;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import com.aeondt.tasks.WorkApi;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** The example of a commit message in the operating procedures (section 1.2), pushed to a repository that tells of it. */
@AeonIT
class BreakingReleaseIT {

    private static final String EXAMPLE = """
            feat(auth): add two-factor authentication

            - Implement TOTP-based 2FA using speakeasy library
            - Add QR code generation for authenticator apps
            - Update user model with 2FA fields and recovery codes
            - Add middleware to enforce 2FA for sensitive operations

            Closes TASK-123
            Breaking Change: Requires database migration
            """;

    @Autowired
    private Callers callers;

    @TempDir
    private Path directory;

    private Callers.Client dev;
    private WorkApi work;
    private PlanRepository repository;
    private GitHost host;

    @BeforeEach
    void aRepositoryThatTellsAFreshTenant() throws Exception {
        dev = callers.as(BuiltInRole.BACKEND);
        work = new WorkApi(callers, dev);
        var plan = "- [ ] [P2] Two-factor authentication\n  - ID: TASK-123\n";
        dev.http()
                .put()
                .uri("/api/v1/todo-files/backlog.todo")
                .header("If-None-Match", "*")
                .header("Content-Type", "text/plain")
                .body(plan)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        repository = new PlanRepository(directory);
        host = new GitHost(callers, work.post("/git-remotes", Map.of("url", repository.url()), 201));
        pushed("d-0", "0".repeat(40), "chore: begin");
    }

    @Test
    void theExampleClosesItsTaskAndMarksTheRelease() throws Exception {
        var sprint = runningSprint("2026-W48");

        var commit = commit("d-1", EXAMPLE);

        assertThat(work.get("/tasks/TASK-123")).containsEntry("state", "COMPLETE");
        assertThat(items(work.get("/tasks/TASK-123/links")))
                .singleElement()
                .satisfies(link -> assertThat(link)
                        .containsEntry("target", commit)
                        .containsEntry("breaks", "Requires database migration")
                        .containsEntry("linkedBy", "ada"));
        assertThat(items(work.get("/tasks/TASK-123/activity")))
                .extracting(activity -> activity.get("summary"))
                .contains("Linked a commit that breaks something: Requires database migration");
        assertThat(work.get(sprint + "/metrics")).containsEntry("breakingChanges", 1);
        assertThat(items(work.get(sprint + "/breaking-changes")))
                .singleElement()
                .satisfies(change -> assertThat(change)
                        .containsEntry("summary", "feat(auth): add two-factor authentication")
                        .containsEntry("sprint", null));

        var report = Map.of("kind", "SPRINT_REPORT", "subject", sprint.substring(sprint.lastIndexOf('/') + 1));
        assertThat(work.post("/drafts", report, 201).get("text"))
                .asString()
                .contains("It breaks something: Requires database migration (TASK-123, ", "[B1]");

        assertThat(complete(sprint)).extracting("result.breakingChanges").isEqualTo(1);

        assertThat(file("current.todo"))
                .contains("- Breaking: Requires database migration (TASK-123, %s)".formatted(commit.substring(0, 10)));
        assertThat(items(work.get(sprint + "/breaking-changes")))
                .extracting(change -> change.get("sprint"))
                .containsExactly(work.get(sprint).get("id"));
        assertThat(work.get(sprint + "/metrics")).containsEntry("breakingChanges", 1);
    }

    @Test
    void whatBreaksBetweenSprintsComesWithTheNextOne() throws Exception {
        complete(runningSprint("2026-W48"));
        commit("d-1", "fix(api)!: refuse the old tokens");
        assertThat(items(work.get("/projects/TASK/breaking-changes")))
                .singleElement()
                .satisfies(change -> assertThat(change)
                        .containsEntry("breaks", "refuse the old tokens")
                        .containsEntry("author", "ada")
                        .containsEntry("sprint", null));

        work.task("Another", "P2");
        var next = planned("2026-W49", "TASK-124");
        assertThat(items(work.get(next + "/breaking-changes"))).isEmpty();
        work.post(next + "/start", etag(work.get(next)), null, 200);

        assertThat(work.get(next + "/metrics")).containsEntry("breakingChanges", 1);
        assertThat(complete(next)).extracting("result.breakingChanges").isEqualTo(1);
        assertThat(file("current.todo")).contains("- Breaking: refuse the old tokens (");
    }

    @Test
    void aBranchAndAnotherTenantBreakNothingHere() throws Exception {
        var sprint = runningSprint("2026-W48");
        host.send("push", "d-1", push("refs/heads/feature/TASK-123-2fa", "290afb9c0f", EXAMPLE), 202);

        assertThat(items(work.get("/tasks/TASK-123/links")))
                .extracting(link -> link.get("breaks"))
                .containsExactly("Requires database migration");
        assertThat(items(work.get(sprint + "/breaking-changes"))).isEmpty();
        commit("d-2", "fix!: x");
        var stranger = new WorkApi(callers, callers.as(BuiltInRole.BACKEND));
        stranger.task("Mine", "P2");
        assertThat(items(stranger.get("/projects/TASK/breaking-changes"))).isEmpty();
        stranger.get(sprint + "/breaking-changes", 404);
    }

    private String commit(String delivery, String message) throws Exception {
        try (var clone = repository.clone("ada")) {
            assertThat(clone.commit("README", message, message)).isTrue();
            var commit = clone.history().getFirst().name();
            pushed(delivery, commit, message);
            return commit;
        }
    }

    private void pushed(String delivery, String commit, String message) {
        var answer = host.send("push", delivery, push("refs/heads/main", commit, message), 202);
        Call.succeeded(dev.http(), String.valueOf(answer.get("job")));
    }

    private static String push(String ref, String commit, String message) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "ref",
                        ref,
                        "commits",
                        List.of(Map.of(
                                "id",
                                commit,
                                "message",
                                message,
                                "author",
                                Map.of("name", "ada", "email", "ada@example.org")))));
    }

    private String runningSprint(String name) {
        var sprint = planned(name, "TASK-123");
        work.post(sprint + "/start", etag(work.get(sprint)), null, 200);
        return sprint;
    }

    private String planned(String name, String task) {
        var sprint = work.post(
                "/sprints",
                Map.of(
                        "name",
                        name,
                        "goal",
                        "Log in twice",
                        "startsOn",
                        "2026-11-23",
                        "endsOn",
                        "2026-11-27",
                        "capacityHours",
                        40),
                201);
        var base = "/sprints/" + sprint.get("id");
        work.put(base + "/tasks/" + task, etag(work.get("/tasks/" + task)), null, 200);
        return base;
    }

    private Map<String, Object> complete(String sprint) {
        var body = new HashMap<String, Object>();
        body.put("carryOverTo", null);
        return work.post(sprint + "/complete", etag(work.get(sprint)), body, 200);
    }

    private String file(String name) {
        return Objects.requireNonNull(dev.http()
                .method(HttpMethod.GET)
                .uri("/api/v1/todo-files/" + name)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
