package com.aeondt.tasks.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Ids;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.files.ConflictResolver;
import com.aeondt.tasks.files.FileName;
import com.aeondt.tasks.files.Take;
import com.aeondt.tasks.files.TodoFiles;
import com.aeondt.tasks.project.Projects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AeonIT
class GitSyncIT {

    private static final String CURRENT = """
            # Now

            - [ ] [P2] One
              - ID: TASK-1
            - [ ] [P2] Two
              - ID: TASK-2
            """;

    @Autowired
    private GitRemotes remotes;

    @Autowired
    private GitSync sync;

    @Autowired
    private TodoFiles files;

    @Autowired
    private ConflictResolver resolver;

    @Autowired
    private Projects projects;

    @Autowired
    private Tasks tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private org.springframework.transaction.PlatformTransactionManager transactions;

    @TempDir
    private Path directory;

    private final TenantId tenant = new TenantId(Ids.next());

    private PlanRepository plan;

    @BeforeEach
    void aRepository() throws GitAPIException {
        plan = new PlanRepository(directory);
    }

    @Test
    void anEmptyRepositoryGetsTheFiles() throws Exception {
        write(CURRENT);
        var remote = add();

        var run = inTenant(() -> sync.sync(remote));

        assertThat(run.succeeded()).isTrue();
        assertThat(run.pushed()).isNotNull();
        try (var clone = plan.clone("a")) {
            assertThat(read(clone)).isEqualTo(CURRENT);
        }
        var again = inTenant(() -> sync.sync(remote));
        assertThat(again.pushed()).isNull();
        assertThat(again.pulled()).isZero();
    }

    @Test
    void aCommittedLineChangesItsTaskAndIdsComeBack() throws Exception {
        var remote = add();
        try (var clone = plan.clone("a")) {
            clone.commit("current.todo", CURRENT + "- [ ] [P3] Three\n", "docs: plan");
            inTenant(() -> sync.sync(remote));
            clone.pull();
            assertThat(read(clone)).endsWith("- [ ] [P3] Three\n  - ID: TASK-3\n");

            clone.commit(
                    "current.todo",
                    read(clone).replace("- [ ] [P2] One", "- [x] [P2] One"),
                    "feat: two is done\n\nCloses TASK-2");
            inTenant(() -> sync.sync(remote));
            clone.pull();

            assertThat(task("TASK-1").state()).isEqualTo(TaskState.COMPLETE);
            assertThat(task("TASK-2").state()).isEqualTo(TaskState.COMPLETE);
            assertThat(read(clone)).contains("- [x] [P2] Two [COMPLETED: ");
            assertThat(inTenant(() -> files.read(projects.standard().id(), FileName.CURRENT))
                            .bytes())
                    .isEqualTo(read(clone).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aLineMovedToAnotherFileInOneCommitIsATransition() throws Exception {
        write(CURRENT);
        var remote = add();
        inTenant(() -> sync.sync(remote));
        try (var clone = plan.clone("a")) {
            var one = "- [ ] [P2] One\n  - ID: TASK-1\n";
            Files.writeString(clone.file("backlog.todo"), "# Later\n\n" + one);
            clone.commit("current.todo", read(clone).replace(one, ""), "chore: later");

            inTenant(() -> sync.sync(remote));

            assertThat(task("TASK-1").state()).isEqualTo(TaskState.PRIORITIZE);
        }
    }

    @Test
    void bothSidesMayChangeOneEntry() throws Exception {
        write(CURRENT);
        var remote = add();
        inTenant(() -> sync.sync(remote));
        inTenant(() -> {
            var one = tasks.find("TASK-1");
            return tasks.change(one.id(), one.revision(), one.details().withPriority(Priority.P0));
        });
        try (var clone = plan.clone("a")) {
            clone.commit("current.todo", CURRENT.replace("One", "Uno"), "docs: rename");
            var run = inTenant(() -> sync.sync(remote));
            clone.pull();

            assertThat(run.conflicts()).isZero();
            assertThat(read(clone)).isEqualTo(CURRENT.replace("[P2] One", "[P0] Uno"));
            assertThat(task("TASK-1").details().title()).isEqualTo("Uno");
        }
    }

    @Test
    void aTrueConflictKeepsBothTexts() throws Exception {
        write(CURRENT);
        var remote = add();
        inTenant(() -> sync.sync(remote));
        write(CURRENT.replace("One", "Ours"));
        try (var clone = plan.clone("a")) {
            clone.commit("current.todo", CURRENT.replace("One", "Theirs"), "docs: rename");
            var run = inTenant(() -> sync.sync(remote));

            assertThat(run.conflicts()).isEqualTo(1);
            var conflicts = inTenant(
                    () -> resolver.list(projects.standard().id(), false, new PageRequest(10, Optional.empty())));
            assertThat(conflicts.items()).singleElement().satisfies(conflict -> {
                assertThat(conflict.ours()).contains("Ours");
                assertThat(conflict.theirs()).contains("Theirs");
            });
            assertThat(task("TASK-1").details().title()).isEqualTo("Ours");

            var conflict = conflicts.items().getFirst();
            inTenant(() -> resolver.resolve(conflict.id(), conflict.revision(), Take.THEIRS, null));
            inTenant(() -> sync.sync(remote));
            clone.pull();
            assertThat(task("TASK-1").details().title()).isEqualTo("Theirs");
            assertThat(read(clone)).isEqualTo(CURRENT.replace("One", "Theirs"));
        }
    }

    @Test
    void aFileThatIsNoTextIsLeftAloneUntilSomebodyMendsIt() throws Exception {
        write(CURRENT);
        var remote = add();
        inTenant(() -> sync.sync(remote));
        try (var clone = plan.clone("a")) {
            var broken = (CURRENT + "- [ ] Caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
            Files.write(clone.file("current.todo"), broken);
            clone.commit("docs: in another encoding");
            inTenant(() -> {
                var one = tasks.find("TASK-1");
                return tasks.change(one.id(), one.revision(), one.details().withPriority(Priority.P0));
            });

            var run = inTenant(() -> sync.sync(remote));

            assertThat(run.message()).isEqualTo("current.todo is not UTF-8 at byte 76 and is left alone until it is.");
            clone.pull();
            assertThat(clone.file("current.todo")).hasBinaryContent(broken);
            assertThat(task("TASK-2").state().open()).isTrue();

            clone.commit("current.todo", CURRENT + "- [ ] [P2] Caf\u00e9\n", "docs: in UTF-8");
            var mended = inTenant(() -> sync.sync(remote));
            clone.pull();

            assertThat(mended.message()).isNull();
            assertThat(mended.conflicts()).isZero();
            assertThat(read(clone))
                    .isEqualTo(CURRENT.replace("[P2] One", "[P0] One") + "- [ ] [P2] Caf\u00e9\n  - ID: TASK-3\n");
        }
    }

    @Test
    void secretsAreSealedAndWebhooksAreSigned() {
        var added = inTenant(() -> remotes.add(
                projects.standard().id(), new RemoteSettings(plan.url(), "main", "", "somebody", "very-secret", null)));

        var stored = inTenant(() -> jdbcRow(added.remote().id()));
        assertThat(stored).doesNotContain("very-secret").doesNotContain(added.hookSecret());
        assertThat(inTenant(() -> remotes.access(added.remote().id())).secret()).isEqualTo("very-secret");
        assertThatThrownBy(() -> inTenant(() -> {
                    remotes.verifyHook(added.remote().id(), new byte[] {1}, "sha256=00");
                    return true;
                }))
                .isInstanceOf(AeonException.class);
    }

    private String jdbcRow(UUID id) {
        return new org.springframework.transaction.support.TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select secret || hook_secret from tasks.git_remote where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single());
    }

    private UUID add() {
        return inTenant(() -> remotes.add(
                        projects.standard().id(), new RemoteSettings(plan.url(), "main", "", null, null, null)))
                .remote()
                .id();
    }

    private void write(String text) {
        inTenant(() -> {
            var project = projects.standard().id();
            var base = files.list(project).stream()
                    .filter(file -> file.name().equals("current.todo"))
                    .findFirst()
                    .map(file -> file.revision());
            return files.write(project, FileName.CURRENT, base, text.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String read(PlanRepository.Clone clone) throws IOException {
        return clone.read("current.todo");
    }

    private TaskView task(String key) {
        return inTenant(() -> tasks.find(key));
    }

    private <T> T inTenant(Supplier<T> work) {
        return Tenant.<T, RuntimeException>call(tenant, work::get);
    }
}
