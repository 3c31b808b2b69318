package com.aeondt.tasks;

import static java.util.stream.Collectors.toMap;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Tenant;
import com.aeondt.tasks.Tasks.Dependency;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Which task waits for which. Whoever reads or writes that takes one lock per tenant for the rest of the transaction: two
 * halves of a circle cannot be closed at once, and no task is blocked by one that has just been finished.
 */
@Component
class TaskGraph {

    private static final int LARGEST_TREE = 500;

    private final TaskRepository repository;

    TaskGraph(TaskRepository repository) {
        this.repository = repository;
    }

    /** The dependencies of the task that are not over. */
    List<TaskDependency> open(Task task) {
        return open(task.dependencies());
    }

    /** Makes these the dependencies of the task. */
    Task replace(Task task, List<Dependency> wanted, Instant now) {
        lock();
        var known = byId(wanted.stream().map(Dependency::task).toList());
        var notes = new LinkedHashMap<TaskId, Dependency>();
        wanted.forEach(dependency -> notes.putIfAbsent(dependency.task(), dependency));
        var dependencies = notes.values().stream()
                .map(wish -> new TaskDependency(
                        wish.task(), require(known, wish.task()).key(), wish.note()))
                .toList();
        refuseCycle(task, notes.keySet());
        return task.dependOn(dependencies, open(dependencies), now);
    }

    /** A task is over: those that waited for nothing else go on. */
    void over(Task task, Instant now) {
        lock();
        for (var waiting : repository.waitingFor(task.id().value())) {
            repository.save(waiting.dependencyOver(open(waiting), now));
        }
    }

    /** The task with what it waits for, level by level, so that a tree is few queries. */
    DependencyTree tree(Task root) {
        var known = new LinkedHashMap<TaskId, Task>(Map.of(root.id(), root));
        var frontier = List.of(root);
        while (!frontier.isEmpty() && known.size() <= LARGEST_TREE) {
            var beyond = frontier.stream()
                    .flatMap(task -> task.dependencies().stream())
                    .map(TaskDependency::id)
                    .filter(id -> !known.containsKey(id))
                    .distinct()
                    .toList();
            frontier = List.copyOf(byId(beyond).values());
            frontier.forEach(task -> known.put(task.id(), task));
        }
        return node(root, known, new HashSet<>());
    }

    private static DependencyTree node(Task task, Map<TaskId, Task> known, Set<TaskId> shown) {
        boolean first = shown.add(task.id());
        boolean whole = task.dependencies().stream().allMatch(dependency -> known.containsKey(dependency.id()));
        var below = first && whole
                ? task.dependencies().stream()
                        .map(dependency -> node(require(known, dependency.id()), known, shown))
                        .toList()
                : List.<DependencyTree>of();
        return new DependencyTree(task.id(), task.key(), task.details().title(), task.state(), !first || !whole, below);
    }

    private List<TaskDependency> open(List<TaskDependency> dependencies) {
        if (dependencies.isEmpty()) {
            return List.of();
        }
        lock();
        var known = byId(dependencies.stream().map(TaskDependency::id).toList());
        return dependencies.stream()
                .filter(dependency -> require(known, dependency.id()).state().open())
                .toList();
    }

    private void refuseCycle(Task task, Collection<TaskId> wanted) {
        var circle = DependencyCycle.find(task.id(), wanted, this::edges);
        if (!circle.isEmpty()) {
            var tasks = byId(circle);
            var keys =
                    circle.stream().map(id -> require(tasks, id).key().value()).toList();
            throw new AeonException(
                            TaskError.DEPENDENCY_CYCLE, "That would close the circle " + String.join(" → ", keys) + ".")
                    .with("cycle", keys);
        }
    }

    private Map<TaskId, List<TaskId>> edges(Collection<TaskId> tasks) {
        return byId(tasks).values().stream()
                .collect(toMap(
                        Task::id,
                        task -> task.dependencies().stream()
                                .map(TaskDependency::id)
                                .toList()));
    }

    private Map<TaskId, Task> byId(Collection<TaskId> ids) {
        return repository.findAllById(ids.stream().map(TaskId::value).distinct().toList()).stream()
                .collect(toMap(Task::id, Function.identity()));
    }

    private void lock() {
        repository.lock("tasks.dependencies:" + Tenant.current());
    }

    private static Task require(Map<TaskId, Task> tasks, TaskId id) {
        var task = tasks.get(id);
        if (task == null) {
            throw new AeonException(TaskError.NOT_FOUND, "There is no task " + id + ".").with("task", id);
        }
        return task;
    }
}
