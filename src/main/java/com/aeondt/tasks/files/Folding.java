package com.aeondt.tasks.files;

import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.todofile.DocumentEditor;
import com.aeondt.tasks.todofile.Entry;
import com.aeondt.tasks.todofile.Statistics;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Makes the lines follow the tasks: each task that was changed has its line in the one file that its state decides, and
 * the line says what the task says. A line that says so already keeps its bytes.
 */
@Component
class Folding {

    private final Tasks tasks;
    private final PendingLines pending;
    private final RemovedLines removed;
    private final TodoConflicts conflicts;

    Folding(Tasks tasks, PendingLines pending, RemovedLines removed, TodoConflicts conflicts) {
        this.tasks = tasks;
        this.pending = pending;
        this.removed = removed;
        this.conflicts = conflicts;
    }

    /** Whether there is anything to do for the project. */
    boolean needed(ProjectId project) {
        return pending.any(project);
    }

    /**
     * Writes the lines of all tasks that were changed.
     *
     * @param mayBegin the files that may be begun for their first line; tasks for other missing files wait
     */
    void fold(Desk desk, Set<FileName> mayBegin) {
        var ids = pending.take(desk.project());
        if (!ids.isEmpty()) {
            new Run(desk, mayBegin).fold(ids);
        }
    }

    private final class Run {

        private record Week(String month, String week) implements Comparable<Week> {

            @Override
            public int compareTo(Week other) {
                return (month + week).compareTo(other.month + other.week);
            }
        }

        private final Desk desk;
        private final Set<FileName> mayBegin;
        private final Set<String> disputed;
        private final Map<FileName, DocumentEditor> editors = new EnumMap<>(FileName.class);
        private final Map<Week, List<Entry>> archived = new TreeMap<>();

        Run(Desk desk, Set<FileName> mayBegin) {
            this.desk = desk;
            this.mayBegin = mayBegin;
            this.disputed = conflicts.openKeys(
                    desk.project(), EnumSet.of(ConflictKind.ILLEGAL_TRANSITION, ConflictKind.DEPENDENCY_CYCLE));
        }

        void fold(Set<TaskId> ids) {
            for (var task : tasks.views(ids)) {
                if (!disputed.contains(task.key().value())
                        && !desk.unreadable(task.key().value())) {
                    place(task);
                }
            }
            editors.forEach((name, editor) -> {
                if (!editor.unchanged()) {
                    desk.write(name, Statistics.recompute(editor.text(), desk.today()));
                }
            });
            archived.forEach((week, entries) -> {
                desk.begin(FileName.RECORD);
                var editor = new DocumentEditor(desk.document(FileName.RECORD));
                editor.archive(week.month(), week.week(), entries);
                desk.write(FileName.RECORD, Statistics.recompute(editor.text(), desk.today()));
            });
        }

        private void place(TaskView task) {
            var key = task.key().value();
            var wanted = FileName.of(task.state());
            var found = desk.filesWith(key, wanted.orElse(null));
            if (found.isEmpty()) {
                wanted.ifPresent(name -> add(
                        name,
                        task,
                        removed.take(task.key())
                                .map(line -> Lines.render(line, task, desk.zone()))
                                .orElseGet(() -> Lines.print(task, desk.zone()))));
                return;
            }
            var home = found.getFirst();
            var entry = (Entry) desk.document(home).segments().get(segment(home, key));
            var rendered = Lines.render(entry, task, desk.zone());
            if (wanted.isEmpty() || wanted.get() == home) {
                editor(home).replace(segment(home, key), rendered);
            } else if (!add(wanted.get(), task, rendered)) {
                editor(home).replace(segment(home, key), rendered);
                return;
            } else {
                editor(home).remove(segment(home, key));
            }
            found.stream().skip(1).forEach(other -> editor(other).remove(segment(other, key)));
        }

        /** Adds a line; false when the file is not there and may not be begun: the task then waits. */
        private boolean add(FileName name, TaskView task, Entry entry) {
            if (desk.file(name).isEmpty() && !mayBegin.contains(name)) {
                pending.note(task.id());
                return false;
            }
            if (task.state() == TaskState.ARCHIVE) {
                archived.computeIfAbsent(weekOf(task), any -> new ArrayList<>()).add(entry);
            } else {
                desk.begin(name);
                editor(name).add(entry);
            }
            return true;
        }

        private Week weekOf(TaskView task) {
            var day = Optional.ofNullable(task.completedAt())
                    .orElse(desk.now())
                    .atZone(desk.zone())
                    .toLocalDate();
            return new Week(Weeks.month(day), Weeks.week(day));
        }

        private int segment(FileName name, String key) {
            return desk.document(name).segmentOf(key).orElseThrow();
        }

        private DocumentEditor editor(FileName name) {
            return editors.computeIfAbsent(name, n -> new DocumentEditor(desk.document(n)));
        }
    }
}
