package com.aeondt.tasks.files;

import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.project.ProjectId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Makes the lines follow the tasks: each task that was changed has its line in the one file that its state decides, and
 * the line says what the task says. A line that says so already keeps its bytes.
 */
@Component
class Folding {

    /** As many notes as are taken at once. */
    static final int MOST_NOTES = 20_000;

    private static final int AT_ONCE = 1_000;

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
        boolean more = true;
        while (more) {
            var changed = changed(desk.project());
            if (!changed.notes().isEmpty()) {
                write(desk, changed, new Fold(desk, changed, mayBegin).run());
            }
            more = changed.notes().stream().mapToInt(note -> note.ids().size()).sum() == MOST_NOTES;
        }
    }

    /** Reads what there is to do. */
    ChangedTasks changed(ProjectId project) {
        var notes = pending.read(project, MOST_NOTES);
        var views = views(notes.stream().map(PendingLines.Note::task).toList());
        var disputed = notes.isEmpty()
                ? Set.<String>of()
                : conflicts.openKeys(
                        project, EnumSet.of(ConflictKind.ILLEGAL_TRANSITION, ConflictKind.DEPENDENCY_CYCLE));
        var lines = removed.of(views.stream().map(task -> task.key().value()).toList());
        return new ChangedTasks(notes, views, disputed, lines);
    }

    /** Writes what came of it; false when somebody else has written lines of these tasks already. */
    boolean write(Desk desk, ChangedTasks changed, Fold.Outcome outcome) {
        var done = changed.notes().stream()
                .filter(note -> !outcome.waiting().contains(note.task()))
                .toList();
        outcome.texts().forEach(desk::write);
        removed.forget(outcome.restored());
        return pending.done(done);
    }

    private List<TaskView> views(List<TaskId> ids) {
        var views = new ArrayList<TaskView>();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            views.addAll(tasks.views(ids.subList(i, Math.min(ids.size(), i + AT_ONCE))));
        }
        return views;
    }
}
