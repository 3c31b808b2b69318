package com.aeondt.tasks;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the circle that a dependency would close. */
final class DependencyCycle {

    private DependencyCycle() {}

    /**
     * The shortest circle from the task over its wanted dependencies back to itself, first and last the task itself; empty
     * when there is none.
     *
     * @param edges the dependencies of many tasks at once; asked once per step away from the task
     */
    static List<TaskId> find(
            TaskId task,
            Collection<TaskId> wanted,
            Function<Collection<TaskId>, Map<TaskId, ? extends Collection<TaskId>>> edges) {
        var cameFrom = new HashMap<TaskId, TaskId>();
        wanted.forEach(id -> cameFrom.putIfAbsent(id, task));
        Collection<TaskId> frontier = new LinkedHashSet<>(wanted);
        while (!frontier.isEmpty() && !cameFrom.containsKey(task)) {
            var beyond = new LinkedHashSet<TaskId>();
            edges.apply(frontier)
                    .forEach((from, targets) -> targets.stream()
                            .filter(target -> cameFrom.putIfAbsent(target, from) == null)
                            .forEach(beyond::add));
            frontier = beyond;
        }
        return cameFrom.containsKey(task) ? circle(task, cameFrom) : List.of();
    }

    private static List<TaskId> circle(TaskId task, Map<TaskId, TaskId> cameFrom) {
        var path = new ArrayDeque<TaskId>(List.of(task));
        for (var step = cameFrom.get(task); step != null && !step.equals(task); step = cameFrom.get(step)) {
            path.addFirst(step);
        }
        path.addFirst(task);
        return List.copyOf(path);
    }
}
