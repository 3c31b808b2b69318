package com.aeondt.tasks.sprint;

import com.aeondt.tasks.TaskDependency;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A task of a sprint that waits for one that is neither done nor in the sprint.
 *
 * @param on what it waits for
 */
record Waiting(TaskView task, TaskDependency on) {

    /** All that waits in a sprint with these tasks. */
    static List<Waiting> in(List<TaskView> content, Tasks tasks) {
        var open = content.stream().filter(task -> task.state().open()).toList();
        var inside = content.stream().map(TaskView::id).collect(Collectors.toSet());
        var outside = open.stream()
                .flatMap(task -> task.dependencyIds().stream())
                .filter(id -> !inside.contains(id))
                .collect(Collectors.toSet());
        var unfinished = tasks.views(outside).stream()
                .filter(task -> task.state().open())
                .map(TaskView::id)
                .collect(Collectors.toSet());
        return open.stream()
                .flatMap(task -> task.dependencies().stream()
                        .filter(dependency -> unfinished.contains(dependency.id()))
                        .map(dependency -> new Waiting(task, dependency)))
                .toList();
    }

    boolean isAccepted(Set<TaskId> accepted) {
        return accepted.contains(on.id());
    }

    /** In a sentence. */
    String told() {
        return task.key() + " waits for " + on.key() + ", which is not in the sprint.";
    }
}
