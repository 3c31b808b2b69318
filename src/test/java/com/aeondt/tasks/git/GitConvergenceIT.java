package com.aeondt.tasks.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Ids;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskDraft;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.files.ConflictResolver;
import com.aeondt.tasks.files.FileName;
import com.aeondt.tasks.files.TodoConflictView;
import com.aeondt.tasks.files.TodoFiles;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.project.Projects;
import com.aeondt.tasks.todofile.Entry;
import com.aeondt.tasks.todofile.TodoDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Two clones of one repository and the API, all editing at once: everything that was written is there in the end. */
@AeonIT
class GitConvergenceIT {

    private static final int TASKS = 12;

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

    @TempDir
    private Path directory;

    private final TenantId tenant = new TenantId(Ids.next());
    private ProjectId project;
    private UUID remote;
    private PlanRepository plan;

    /** What a writer wrote last into each field, and the titles of the tasks it made. */
    private record Written(Map<String, String> fields, List<String> titles) {

        Written() {
            this(new LinkedHashMap<>(), new ArrayList<>());
        }
    }

    @BeforeEach
    void aPlanInARepository() throws Exception {
        plan = new PlanRepository(directory);
        project = inTenant(() -> projects.standard().id());
        var text = new StringBuilder("# Now\n\nWhat we do.\n\n");
        for (int i = 1; i <= TASKS; i++) {
            text.append("- [ ] [P2] Task ")
                    .append(i)
                    .append("\n  - ID: TASK-")
                    .append(i)
                    .append('\n');
        }
        inTenant(() -> files.write(
                project, FileName.CURRENT, Optional.empty(), text.toString().getBytes(StandardCharsets.UTF_8)));
        remote = inTenant(() -> remotes.add(project, new RemoteSettings(plan.url(), "main", "", null, null, null)))
                .remote()
                .id();
        syncUntilCalm();
    }

    @Test
    void twoClonesAndTheApiConverge() throws Exception {
        converge(Duration.ofSeconds(3));
    }

    @Test
    @Tag("nightly")
    void twoClonesAndTheApiConvergeAfterAMinute() throws Exception {
        converge(Duration.ofMinutes(1));
    }

    private void converge(Duration time) throws Exception {
        var end = Instant.now().plus(time);
        try (var ada = plan.clone("ada");
                var bob = plan.clone("bob");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var adas = threads.submit(() -> clone(ada, "Context", end));
            var bobs = threads.submit(() -> clone(bob, "Notes", end));
            var apis = threads.submit(api("Risk", end));
            var written = List.of(adas.get(), bobs.get(), apis.get());
            syncUntilCalm();
            syncUntilCalm();

            assertThat(inTenant(() -> sync.sync(remote)).pushed())
                    .describedAs("a sync that changes nothing")
                    .isNull();
            ada.pull();
            bob.pull();
            for (var name : List.of("current.todo", "backlog.todo")) {
                assertThat(ada.read(name)).isEqualTo(bob.read(name)).isEqualTo(here(FileName.of(name)));
            }
            nothingIsLost(written, ada);
            historyIsReadable(ada.history());
        }
    }

    private void nothingIsLost(List<Written> written, PlanRepository.Clone clone) throws Exception {
        var current = TodoDocument.parse(clone.read("current.todo"));
        var all = clone.read("current.todo")
                + clone.read("backlog.todo")
                + conflicts().stream()
                        .map(conflict -> conflict.ours() + conflict.theirs())
                        .collect(Collectors.joining());
        int fields = 0;
        for (var writer : written) {
            assertThat(writer.titles())
                    .isNotEmpty()
                    .allSatisfy(title -> assertThat(all).contains(title));
            for (var field : writer.fields().entrySet()) {
                var place = field.getKey().split(" ", -1);
                var entry = current.entry(place[0]).orElseThrow();
                assertThat(entry.field(place[1])).describedAs(field.getKey()).contains(field.getValue());
                fields++;
            }
        }
        assertThat(fields).isPositive();
        assertThat(current.entries().stream().map(Entry::id).toList()).doesNotHaveDuplicates();
        assertThat(conflicts()).isEmpty();
    }

    /** One line of commits, each by a person or by the server, and each says what it is. */
    private static void historyIsReadable(List<RevCommit> history) {
        assertThat(history).hasSizeGreaterThan(3).allSatisfy(commit -> {
            assertThat(commit.getParentCount()).isLessThanOrEqualTo(1);
            assertThat(CommitMessage.parse(commit.getFullMessage()).objection()).isEmpty();
            assertThat(commit.getAuthorIdent().getName()).isIn("ada", "bob", "AEON");
        });
    }

    /** Somebody with an editor: changes a field of a random task, or adds a task, commits, and tries again when overtaken. */
    private Written clone(PlanRepository.Clone clone, String field, Instant end) throws Exception {
        var random = new Random(field.hashCode());
        var written = new Written();
        var who = clone.person().getName();
        for (int i = 0; Instant.now().isBefore(end) || i < 2; i++) {
            int n = i;
            boolean add = i % 3 == 0;
            var key = "TASK-" + (1 + random.nextInt(TASKS));
            boolean pushed = false;
            while (!pushed) {
                clone.pull();
                var text = clone.read("current.todo");
                var changed = add
                        ? text + "- [ ] [P2] By " + who + " number " + n + "\n"
                        : change(text, key, field, who + " wrote " + n);
                pushed = clone.commit("current.todo", changed, "docs: " + who + " edits " + n);
            }
            if (add) {
                written.titles().add("By " + who + " number " + n);
            } else {
                written.fields().put(key + " " + field, who + " wrote " + n);
            }
        }
        return written;
    }

    private static String change(String text, String key, String field, String value) {
        var document = TodoDocument.parse(text);
        var entry = document.entry(key).orElseThrow();
        return text.replace(
                entry.raw(), entry.withField(field, Optional.of(value)).raw());
    }

    /** A program: changes a field of a random task, or plans one, and synchronises now and then. */
    private Callable<Written> api(String field, Instant end) {
        return () -> {
            var random = new Random(field.hashCode());
            var written = new Written();
            for (int i = 0; Instant.now().isBefore(end) || i < 2; i++) {
                int n = i;
                if (i % 3 == 0) {
                    var title = "By the API number " + n;
                    inTenant(() ->
                            tasks.plan(NewTask.of(TaskDetails.titled(title).withPriority(Priority.P3))));
                    written.titles().add(title);
                } else {
                    var key = "TASK-" + (1 + random.nextInt(TASKS));
                    changeRisk(key, "the API wrote " + n);
                    written.fields().put(key + " " + field, "the API wrote " + n);
                }
                syncUntilCalm();
            }
            return written;
        };
    }

    private void changeRisk(String key, String value) {
        while (true) {
            try {
                inTenant(() -> {
                    var task = tasks.find(key);
                    return tasks.change(
                            task.id(),
                            task.revision(),
                            TaskDraft.of(task.details()).risk(value).details());
                });
                return;
            } catch (AeonException e) {
                assertThat(e.code()).isEqualTo(PlatformError.STALE);
            }
        }
    }

    private void syncUntilCalm() {
        for (int i = 0; i < 50; i++) {
            try {
                inTenant(() -> sync.sync(remote));
                return;
            } catch (AeonException e) {
                assertThat(e.code()).isIn(GitError.BUSY, PlatformError.STALE);
            }
        }
    }

    private String here(FileName name) {
        return new String(inTenant(() -> files.read(project, name)).bytes(), StandardCharsets.UTF_8);
    }

    private List<TodoConflictView> conflicts() {
        return inTenant(() -> resolver.list(project, false, new PageRequest(200, Optional.empty())))
                .items();
    }

    private <T> T inTenant(Supplier<T> work) {
        return Tenant.<T, RuntimeException>call(tenant, work::get);
    }
}
