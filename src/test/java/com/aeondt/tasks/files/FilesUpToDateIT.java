package com.aeondt.tasks.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskDraft;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.project.Projects;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@AeonIT
class FilesUpToDateIT {

    @Autowired
    private TodoFiles files;

    @Autowired
    private Projects projects;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TodoFileRepository repository;

    @Autowired
    private PendingLines pending;

    @Autowired
    private RemovedLines removed;

    @Autowired
    private TodoConflicts conflicts;

    @Autowired
    private ProjectLock lock;

    @Autowired
    private PlatformTransactionManager transactions;

    private final TenantId tenant = new TenantId(Ids.next());

    @Test
    void whatSomebodyWritesWhileLinesAreWorkedOutStands() {
        plan("One");
        read();
        plan("Two");
        var meddling = new Meddling();

        inTenant(() -> {
            new FilesUpToDate(repository, meddling, lock, transactions).bring(project());
            return true;
        });

        assertThat(meddling.rounds).isEqualTo(2);
        assertThat(read()).contains("A line of prose.", "- [ ] One", "- [ ] Two");
        assertThat(inTenant(() -> pending.any(project()))).isFalse();
    }

    @Test
    void readersAndWritersAtOnceEndWithOneLinePerTask() throws Exception {
        for (int i = 1; i <= 40; i++) {
            plan("Task " + i);
        }
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 1; i <= 40; i++) {
            var key = "TASK-" + i;
            work.add(() -> retitle(key));
            work.add(() -> !read().isEmpty());
        }
        try (var people = Executors.newFixedThreadPool(4)) {
            for (var done : people.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }

        var text = read();
        for (int i = 1; i <= 40; i++) {
            assertThat(text).containsOnlyOnce("- [ ] Changed TASK-" + i + "\n");
        }
        assertThat(text).doesNotContain("- [ ] Task ");
        assertThat(inTenant(() -> pending.any(project()))).isFalse();
    }

    /** Somebody else writes the file as soon as it has been read for the first time. */
    private final class Meddling extends Folding {

        private int rounds;

        Meddling() {
            super(tasks, pending, removed, conflicts);
        }

        @Override
        ChangedTasks changed(ProjectId project) {
            var changed = super.changed(project);
            rounds++;
            if (rounds == 1) {
                assertThat(TransactionSynchronizationManager.isCurrentTransactionReadOnly())
                        .isTrue();
                elsewhere();
            }
            return changed;
        }

        private void elsewhere() {
            try (var other = Executors.newSingleThreadExecutor()) {
                assertThat(other.submit(() -> append("\nA line of prose.\n"))).succeedsWithin(Duration.ofSeconds(30));
            }
        }
    }

    private boolean append(String prose) {
        return inTenant(() -> {
            var file = repository
                    .findByProjectIdAndName(project().value(), FileName.BACKLOG.text())
                    .orElseThrow()
                    .toView();
            var text = new String(file.bytes(), StandardCharsets.UTF_8) + prose;
            repository.saveAndFlush(repository
                    .findById(file.id().value())
                    .orElseThrow()
                    .write(text.getBytes(StandardCharsets.UTF_8), file.updatedAt()));
            return true;
        });
    }

    private boolean retitle(String key) {
        return inTenant(() -> {
            var task = tasks.find(key);
            var details = TaskDraft.of(task.details()).title("Changed " + key).details();
            return tasks.change(task.id(), task.revision(), details) != null;
        });
    }

    private void plan(String title) {
        inTenant(() -> tasks.plan(new NewTask(null, null, TaskDetails.titled(title), List.of())));
    }

    private String read() {
        var file = inTenant(() -> files.read(project(), FileName.BACKLOG));
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private ProjectId project() {
        return projects.standard().id();
    }

    private <T> T inTenant(Supplier<T> work) {
        return Tenant.<T, RuntimeException>call(tenant, work::get);
    }
}
