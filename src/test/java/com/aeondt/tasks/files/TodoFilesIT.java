package com.aeondt.tasks.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Ids;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDependency;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.project.Projects;
import com.aeondt.tasks.todofile.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AeonIT
class TodoFilesIT {

    @Autowired
    private TodoFiles files;

    @Autowired
    private Projects projects;

    @Autowired
    private Tasks tasks;

    private final TenantId tenant = new TenantId(Ids.next());

    @Test
    void thePlanOfThisProjectBecomesTasksAndComesBackByteForByte() throws IOException {
        var current = Files.readAllBytes(Path.of("current.todo"));
        var backlog = Files.readAllBytes(Path.of("backlog.todo"));

        var written = inTenant(() -> files.write(project(), FileName.CURRENT, Optional.empty(), current));
        var later = inTenant(() -> files.write(project(), FileName.BACKLOG, Optional.empty(), backlog));

        assertThat(written.asSent()).isTrue();
        assertThat(written.findings()).isEmpty();
        assertThat(later.asSent()).isTrue();
        assertThat(bytes(FileName.CURRENT)).isEqualTo(current);
        assertThat(bytes(FileName.BACKLOG)).isEqualTo(backlog);
        var task = task("TASK-5");
        // the plan moves on: what counts is that the box and the task say the same
        boolean done = new String(current, StandardCharsets.UTF_8).contains("- [x] [P1] Plan in todo files");
        assertThat(task.state()).isEqualTo(done ? TaskState.COMPLETE : TaskState.SCHEDULE);
        assertThat(task.dependencies()).extracting(TaskDependency::key).contains(new TaskKey("TASK-2"));
        var first = Pattern.compile("BACKLOG-\\d+").matcher(new String(backlog, StandardCharsets.UTF_8));
        assertThat(first.find()).isTrue();
        assertThat(task(first.group()).state()).isEqualTo(TaskState.CREATE);
    }

    @Test
    void writingWhatWasReadBumpsNoVersion() {
        var first = write(FileName.CURRENT, null, "# Plan\n\n- [ ] [P2] One\n");
        var read = read(FileName.CURRENT);
        var before = task("TASK-1");

        var again = write(FileName.CURRENT, read.revision(), text(read));

        assertThat(first.asSent()).isFalse();
        assertThat(again.asSent()).isTrue();
        assertThat(again.file().revision()).isEqualTo(read.revision());
        assertThat(task("TASK-1").revision()).isEqualTo(before.revision());
        assertThat(text(read)).isEqualTo("# Plan\n\n- [ ] [P2] One\n  - ID: TASK-1\n");
    }

    @Test
    void aStaleVersionIsRefused() {
        write(FileName.CURRENT, null, "- [ ] [P2] One\n");

        assertThatThrownBy(() -> write(FileName.CURRENT, null, "")).isInstanceOf(AeonException.class);
        assertThatThrownBy(() -> write(FileName.CURRENT, new Revision(999), ""))
                .isInstanceOfSatisfying(
                        AeonException.class, e -> assertThat(e.code()).isEqualTo(PlatformError.STALE));
    }

    @Test
    void editedLinesChangeTheirTasks() {
        write(FileName.CURRENT, null, "- [ ] [P2] One @a #x due:2026-12-01\n  - ID: TASK-7\n  - Estimated: 8 hours\n");

        edit(FileName.CURRENT, "[ ] [P2] One @a #x due:2026-12-01", "[/] [P1] Two @b #y due:2026-W50");

        var task = task("TASK-7");
        assertThat(task.state()).isEqualTo(TaskState.WORK);
        assertThat(task.details().title()).isEqualTo("Two");
        assertThat(task.details().priority()).isEqualTo(Priority.P1);
        assertThat(task.details().category()).isEqualTo("b");
        assertThat(task.details().tags()).containsExactly("y");
        assertThat(task.details().due()).isNotNull();
        assertThat(task.details().estimatedHours()).isEqualByComparingTo("8");
    }

    @Test
    void aTaskChangedElsewhereChangesItsPartOfTheLineOnly() {
        var odd = "* [ ]   [P2]  One   #x\r\n\t- ID: TASK-7\r\n\t-  **Context:**  why \r\n\t- Odd: field\r\n\r\nprose";
        write(FileName.CURRENT, null, odd);

        inTenant(() -> {
            var task = tasks.find("TASK-7");
            return tasks.change(task.id(), task.revision(), task.details().withPriority(Priority.P0));
        });
        assertThat(text(read(FileName.CURRENT))).isEqualTo(odd.replace("[P2]", "[P0]"));

        inTenant(() -> {
            var task = tasks.find("TASK-7");
            return tasks.walk(task.id(), task.revision(), TaskState.REVIEW, null);
        });
        assertThat(text(read(FileName.CURRENT)))
                .isEqualTo(odd.replace("[P2]", "[P0]").replace("[ ]", "[/]"));
    }

    @Test
    void theStateDecidesTheFile() {
        write(FileName.CURRENT, null, "# Now\n\n- [ ] [P2] One\n  - ID: TASK-1\n- [ ] [P2] Two\n  - ID: TASK-2\n");
        write(FileName.RECORD, null, "# Record\n\nWritten by people.\n\n## Archive\n\n## Thanks\n");

        move("TASK-1", TaskState.PRIORITIZE);
        move("TASK-2", TaskState.ARCHIVE);

        assertThat(text(read(FileName.CURRENT))).isEqualTo("# Now\n\n");
        assertThat(text(read(FileName.BACKLOG))).contains("- [ ] [P2] One\n  - ID: TASK-1\n");
        var record = text(read(FileName.RECORD));
        assertThat(record)
                .startsWith("# Record\n\nWritten by people.\n\n## Archive\n\n### 2")
                .contains("- [x] [P2] Two [COMPLETED: ")
                .endsWith("  - ID: TASK-2\n\n## Thanks\n");
        assertThat(text(read(FileName.RECORD))).isEqualTo(record);
    }

    @Test
    void aDeletedLineCancelsItsTaskAndComesBackAsItWas() {
        write(
                FileName.CURRENT,
                null,
                "- [ ] [P2] One\n  - ID: TASK-1\n  - [ ] a checklist\n- [ ] [P2] Two\n  - ID: TASK-2\n");

        var written = edit(FileName.CURRENT, "- [ ] [P2] One\n  - ID: TASK-1\n  - [ ] a checklist\n", "");
        assertThat(written.cancelled()).containsExactly(new TaskKey("TASK-1"));
        assertThat(task("TASK-1").state()).isEqualTo(TaskState.CANCELLED);
        assertThat(text(read(FileName.CURRENT))).isEqualTo("- [ ] [P2] Two\n  - ID: TASK-2\n");

        move("TASK-1", TaskState.SCHEDULE);
        assertThat(text(read(FileName.CURRENT))).contains("- [ ] [P2] One\n  - ID: TASK-1\n  - [ ] a checklist\n");
    }

    @Test
    void aNewLineEndsAsTheLinesOfItsFileDo() {
        write(FileName.BACKLOG, null, "# Later\r\n\r\n- [ ] One\r\n  - ID: TASK-1\r\n");

        inTenant(() -> tasks.plan(NewTask.of(TaskDetails.titled("Two"))));

        assertThat(text(read(FileName.BACKLOG)))
                .isEqualTo("# Later\r\n\r\n- [ ] One\r\n  - ID: TASK-1\r\n- [ ] Two\r\n  - ID: TASK-2\r\n");
    }

    @Test
    void aLineMovedToAnotherFileIsATransition() {
        write(FileName.BACKLOG, null, "# Later\n\n- [ ] [P2] One\n  - ID: TASK-1\n");

        write(FileName.CURRENT, null, "# Now\n\n- [ ] [P2] One\n  - ID: TASK-1\n");

        assertThat(task("TASK-1").state()).isEqualTo(TaskState.SCHEDULE);
        assertThat(text(read(FileName.BACKLOG))).doesNotContain("TASK-1");
    }

    @Test
    void doneInAnyOrderIsDoneWhenTheOthersAre() {
        var written = write(
                FileName.CURRENT,
                null,
                "- [x] [P2] One\n  - ID: TASK-1\n  - Dependencies: TASK-2 (first)\n- [x] [P2] Two\n  - ID: TASK-2\n");

        assertThat(written.findings()).extracting(Finding::code).doesNotContain("illegal-transition");
        assertThat(task("TASK-1").state()).isEqualTo(TaskState.COMPLETE);
        assertThat(written.asSent()).isTrue();
    }

    @Test
    void finishingADependencyUnblocksTheLineThatWaits() {
        write(
                FileName.CURRENT,
                null,
                "- [/] [P2] One\n  - ID: TASK-1\n  - Dependencies: TASK-2\n- [ ] [P2] Two\n  - ID: TASK-2\n");
        assertThat(text(read(FileName.CURRENT))).startsWith("- [!] [P2] One\n");

        move("TASK-2", TaskState.COMPLETE);

        assertThat(text(read(FileName.CURRENT))).startsWith("- [/] [P2] One\n").contains("- [x] [P2] Two [COMPLETED: ");
    }

    @Test
    void whatTheLifeCycleForbidsIsAConflictAndTheLineStays() {
        var text = "- [x] [P2] One\n  - ID: TASK-1\n  - Dependencies: TASK-2\n- [ ] [P2] Two\n  - ID: TASK-2\n";
        var written = write(FileName.CURRENT, null, text);

        assertThat(written.findings()).extracting(Finding::code).contains("illegal-transition");
        assertThat(text(read(FileName.CURRENT))).isEqualTo(text);
        assertThat(task("TASK-1").state()).isNotEqualTo(TaskState.COMPLETE);

        edit(FileName.CURRENT, "- [ ] [P2] Two", "- [x] [P2] Two");
        edit(FileName.CURRENT, "- [x] [P2] One", "- [x] [P2] One again");
        assertThat(task("TASK-1").state()).isEqualTo(TaskState.COMPLETE);
    }

    private ProjectId project() {
        return projects.standard().id();
    }

    private WrittenFile write(FileName name, @org.jspecify.annotations.Nullable Revision base, String text) {
        return inTenant(
                () -> files.write(project(), name, Optional.ofNullable(base), text.getBytes(StandardCharsets.UTF_8)));
    }

    private WrittenFile edit(FileName name, String old, String replacement) {
        var file = read(name);
        assertThat(text(file)).contains(old);
        return write(name, file.revision(), text(file).replace(old, replacement));
    }

    private void move(String key, TaskState target) {
        inTenant(() -> {
            var task = tasks.find(key);
            if (task.state() == TaskState.CANCELLED) {
                task = tasks.move(task.id(), task.revision(), TaskState.CREATE, null);
            }
            return tasks.walk(task.id(), task.revision(), target, null);
        });
    }

    private TaskView task(String key) {
        return inTenant(() -> tasks.find(key));
    }

    private TodoFileView read(FileName name) {
        return inTenant(() -> files.read(project(), name));
    }

    private byte[] bytes(FileName name) {
        return read(name).bytes();
    }

    private static String text(TodoFileView file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private <T> T inTenant(java.util.function.Supplier<T> work) {
        return Tenant.<T, RuntimeException>call(tenant, work::get);
    }
}
