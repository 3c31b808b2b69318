package com.aeondt.tasks.exchange;

import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.files.Guard;
import com.aeondt.tasks.files.Known;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The second half of an import: what tasks wait for, and where they stand, once all of them are there. */
final class ImportLinks {

    private final Tasks tasks;
    private final Known known;
    private final List<ImportRow> rows;
    private final Map<String, String> keys;

    /** @param keys the keys of tasks by what the text calls them */
    ImportLinks(Tasks tasks, Known known, List<ImportRow> rows, Map<String, String> keys) {
        this.tasks = tasks;
        this.known = known;
        this.rows = rows;
        this.keys = keys;
    }

    void follow() {
        for (var row : rows) {
            var task = row.task();
            if (task != null && row.key() != null) {
                depend(row, task, row.key().value());
            }
        }
        transitions();
    }

    /** Dependencies are added and never taken away: the text may know a part of them only. */
    private void depend(ImportRow row, ForeignTask task, String key) {
        var present = known.fresh(key);
        var wanted = new ArrayList<Tasks.Dependency>();
        present.dependencies()
                .forEach(dependency -> wanted.add(new Tasks.Dependency(dependency.id(), dependency.note())));
        for (var name : task.dependencies()) {
            var other = keys.get(name);
            if (other == null) {
                row.remark("It waits for '" + name + "', which is no task here.");
            } else if (other.equals(key) || !known.circle(key, other).isEmpty()) {
                row.remark("Waiting for " + other + " would close a circle.");
            } else {
                var id = known.get(other).orElseThrow().id();
                if (wanted.stream().noneMatch(dependency -> dependency.task().equals(id))) {
                    wanted.add(new Tasks.Dependency(id, null));
                }
            }
        }
        if (wanted.size() > present.dependencies().size()) {
            known.put(tasks.dependOn(present.id(), present.revision(), wanted));
            row.updated();
        }
    }

    /** Those that wait for others try again when these have moved. */
    private void transitions() {
        var waiting = new LinkedHashMap<ImportRow, TaskState>();
        for (var row : rows) {
            var task = row.task();
            if (task != null && row.key() != null) {
                waiting.put(row, task.state());
            }
        }
        boolean moved = true;
        while (moved) {
            moved = waiting.entrySet().removeIf(wish -> move(wish.getKey(), wish.getValue()));
        }
        waiting.forEach((row, state) -> {
            var view = view(row);
            Guard.refusal(view, target(state, view.state()), this::isOpen)
                    .ifPresent(why -> row.remark("Its state was not taken over: " + why));
        });
    }

    /** Whether the row's task is where it is to be. */
    private boolean move(ImportRow row, TaskState wish) {
        var view = view(row);
        var target = target(wish, view.state());
        if (target == view.state()) {
            return true;
        }
        if (target == TaskState.CANCELLED) {
            known.put(tasks.cancel(view.id(), "Imported as cancelled."));
            row.updated();
            return true;
        }
        if (Guard.refusal(view, target, this::isOpen).isPresent()) {
            return false;
        }
        known.put(tasks.walk(view.id(), view.revision(), target, reason(view, target)));
        row.updated();
        return true;
    }

    private @org.jspecify.annotations.Nullable String reason(TaskView view, TaskState target) {
        boolean blocked = view.details().blocker() != null
                || view.dependencies().stream().anyMatch(d -> isOpen(d.key().value()));
        return target == TaskState.BLOCKED && !blocked ? "Imported as blocked." : null;
    }

    /** Where a task goes that a text tells to be in a state; texts tell less than we know. */
    static TaskState target(TaskState told, TaskState current) {
        return switch (told) {
            case CREATE ->
                switch (current) {
                    case CANCELLED -> TaskState.CREATE;
                    case COMPLETE -> TaskState.WORK;
                    default -> current;
                };
            case COMPLETE -> current == TaskState.ARCHIVE ? current : told;
            case CANCELLED -> current.open() ? told : current;
            case WORK -> current == TaskState.REVIEW ? current : told;
            default -> told;
        };
    }

    private TaskView view(ImportRow row) {
        return known.fresh(Objects.requireNonNull(row.key()).value());
    }

    private boolean isOpen(String key) {
        return known.fresh(key).state().open();
    }
}
