package com.aeondt.tasks.git;

import static com.aeondt.support.AuditWatch.BY_TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a git host tells the server, and what comes of it. */
@AeonIT
class GitHookJourneyIT {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    @Autowired
    private Callers callers;

    @Autowired
    private Tasks tasks;

    @Autowired
    private GitSync sync;

    @Autowired
    @SystemAccess
    private JdbcClient system;

    @TempDir
    private Path directory;

    private Callers.Client dev;
    private Map<String, Object> remote;
    private GitHost host;

    @BeforeEach
    void aRemoteOfAFreshTenant() throws Exception {
        dev = callers.as(BuiltInRole.BACKEND);
        Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(bare().toFile())
                .call()
                .close();
        remote = Objects.requireNonNull(dev.http()
                .post()
                .uri("/api/v1/git-remotes")
                .body(Map.of("url", bare().toUri().toString()))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
        host = new GitHost(callers, remote);
        dev.run(() -> tasks.plan(NewTask.of(TaskDetails.titled("One").withPriority(Priority.P2))));
    }

    @Test
    void aPushAsksForASynchronisationOnce() throws Exception {
        var body = "{\"ref\": \"refs/heads/main\", \"commits\": []}";

        var first = host.send("push", "d-1", body, 202);
        var again = host.send("push", "d-1", body, 202);

        assertThat(again).isEqualTo(first);
        var run = Call.succeeded(dev.http(), String.valueOf(first.get("job"))).body();
        assertThat(run.path("result").path("pushed").asString()).isEqualTo(head());
        assertThat(items("/api/v1/git-remotes/" + remote.get("id") + "/deliveries"))
                .asInstanceOf(LIST)
                .hasSize(1);
    }

    @Test
    void aBodyWithAnotherSignatureIsRefused() {
        host.send("push", "d-1", "{}", "sha256=" + "0".repeat(64), 401);
        host.send("push", "d-1", "{}", "", 401);
        remote.put("webhookPath", "/api/v1/git-hooks/" + callers.newTenant() + "/" + remote.get("id"));
        assertThat(host.send("push", "d-1", "{}", 401)).containsEntry("code", "git-hook-signature");
    }

    @Test
    void branchesAreLookedAtAndTheirCommitsLinked() {
        var created = host.send("create", "d-1", "{\"ref\": \"wip\", \"ref_type\": \"branch\"}", 202);
        assertThat(created).extracting("findings").asInstanceOf(LIST).hasSize(1);

        host.send("push", "d-2", """
                {"ref": "refs/heads/feature/TASK-1-one", "commits": [
                  {"id": "javascript:alert(1)", "message": "feat: no commit at all\\n\\nRefs TASK-1"},
                  {"id": "290afb9c0f", "message": "feat: begin\\n\\nRefs TASK-1",
                   "author": {"name": "Ada", "email": "ada@example.org"}}]}
                """, 202);

        assertThat(items("/api/v1/tasks/TASK-1/links"))
                .asInstanceOf(LIST)
                .singleElement()
                .satisfies(link -> assertThat((Map<?, ?>) link)
                        .extracting("type", "target", "title", "linkedBy")
                        .containsExactly("COMMIT", "290afb9c0f", "feat: begin", "Ada"));
        assertThat(dev.<TaskState, RuntimeException>call(
                        () -> tasks.find("TASK-1").state()))
                .isEqualTo(TaskState.CREATE);
    }

    @Test
    void whatNoStoreCanHoldIsReplacedAndStopsNothing() throws Exception {
        var message = "feat: odd \\u0000 and \\ud800 half\\n\\nRefs TASK-1";
        host.send("push", "d-1", """
                {"ref": "refs/heads/feature/TASK-1-\\u0000", "created": true, "commits": [
                  {"id": "290afb9c0f", "message": "%s", "author": {"name": "A\\u0000da", "email": "ada@example.org"}}]}
                """.formatted(message), 202);
        assertThat(items("/api/v1/tasks/TASK-1/links"))
                .asInstanceOf(LIST)
                .singleElement()
                .satisfies(link -> assertThat((Map<?, ?>) link)
                        .extracting("title", "linkedBy")
                        .containsExactly("feat: odd \ufffd and \ufffd half", "A\ufffdda"));

        try (var clone = Git.cloneRepository()
                .setURI(bare().toUri().toString())
                .setDirectory(directory.resolve("clone").toFile())
                .call()) {
            commit(clone, new PersonIdent("Ada", "ada@example.org"), "feat: odd \u0000 byte\n\nCloses TASK-1");
            clone.push().add("HEAD:refs/heads/main").call();
        }
        dev.run(() -> sync.sync(UUID.fromString((String) Objects.requireNonNull(remote.get("id")))));
        assertThat(dev.<TaskState, RuntimeException>call(
                        () -> tasks.find("TASK-1").state()))
                .isEqualTo(TaskState.COMPLETE);
    }

    @Test
    void theMemberWhoCommittedIsTheActorAndAStrangerIsAName() throws Exception {
        var address = dev.user() + "@example.org";
        system.sql(BY_TEST + "update auth.user_account set email = :email where id = :id")
                .param("email", address)
                .param("id", dev.user())
                .update();
        var id = UUID.fromString((String) Objects.requireNonNull(remote.get("id")));
        try (var clone = Git.cloneRepository()
                .setURI(bare().toUri().toString())
                .setDirectory(directory.resolve("clone").toFile())
                .call()) {
            commit(
                    clone,
                    new PersonIdent("Known", address.toUpperCase(java.util.Locale.ROOT)),
                    "docs: plan\n\nRefs TASK-1");
            clone.push().add("HEAD:refs/heads/main").call();
            dev.run(() -> sync.sync(id));
            clone.fetch().call();
            clone.reset().setMode(ResetType.HARD).setRef("origin/main").call();
            commit(clone, new PersonIdent("Ada", "ada@example.org"), "feat: one\n\nCloses TASK-1");
            clone.push().add("HEAD:refs/heads/main").call();
        }

        dev.run(() -> sync.sync(id));

        assertThat(dev.<TaskState, RuntimeException>call(
                        () -> tasks.find("TASK-1").state()))
                .isEqualTo(TaskState.COMPLETE);
        assertThat(items("/api/v1/tasks/TASK-1/links"))
                .asInstanceOf(LIST)
                .extracting("linkedBy")
                .containsExactly(dev.username(), "Ada");
    }

    private static void commit(Git clone, PersonIdent author, String message) throws Exception {
        var readme = clone.getRepository().getWorkTree().toPath().resolve("README");
        Files.writeString(readme, message);
        clone.add().addFilepattern(".").call();
        clone.commit()
                .setMessage(message)
                .setAuthor(author)
                .setCommitter(author)
                .call();
    }

    private Object items(String path) {
        return Objects.requireNonNull(Objects.requireNonNull(dev.http()
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(OBJECT)
                        .returnResult()
                        .getResponseBody())
                .get("items"));
    }

    private String head() throws Exception {
        try (var repository = Git.open(bare().toFile())) {
            return ObjectId.toString(repository.getRepository().resolve("main"));
        }
    }

    private Path bare() {
        return directory.resolve("plan.git");
    }
}
