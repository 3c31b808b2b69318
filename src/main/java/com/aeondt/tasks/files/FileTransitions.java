package com.aeondt.tasks.files;

import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import java.util.LinkedHashMap;
import java.util.Map;

/** Moves tasks to the states that the boxes of a file ask for. */
final class FileTransitions {

    private final Tasks tasks;
    private final Known known;
    private final FileName name;

    FileTransitions(Tasks tasks, Known known, FileName name) {
        this.tasks = tasks;
        this.known = known;
        this.name = name;
    }

    /**
     * Each task goes where its box asks; those that wait for others try again when these have moved.
     *
     * @param wanted states by key
     * @return the keys of those that cannot go there, and why
     */
    Map<String, String> move(Map<String, TaskState> wanted) {
        var left = new LinkedHashMap<>(wanted);
        boolean moved = true;
        while (moved) {
            moved = left.entrySet().removeIf(wish -> moved(wish.getKey(), wish.getValue()));
        }
        var refused = new LinkedHashMap<String, String>();
        left.forEach((key, target) -> refused.put(
                key, Guard.refusal(known.fresh(key), target, this::isOpen).orElseThrow()));
        return refused;
    }

    private boolean moved(String key, TaskState target) {
        var task = known.fresh(key);
        if (Guard.refusal(task, target, this::isOpen).isPresent()) {
            return false;
        }
        if (task.state() != target) {
            boolean told = target == TaskState.BLOCKED && !blocked(task);
            known.put(tasks.walk(
                    task.id(), task.revision(), target, told ? "Marked as blocked in " + name.text() + "." : null));
        }
        return true;
    }

    private boolean blocked(TaskView task) {
        return task.details().blocker() != null
                || task.dependencies().stream().anyMatch(d -> isOpen(d.key().value()));
    }

    private boolean isOpen(String key) {
        return known.fresh(key).state().open();
    }
}
