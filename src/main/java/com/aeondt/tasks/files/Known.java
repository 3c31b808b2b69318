package com.aeondt.tasks.files;

import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks that a file names, read together and kept up to date while the file is applied. */
public final class Known {

    private static final int AT_ONCE = 1_000;

    private final Tasks tasks;
    private final Map<String, TaskView> views = new HashMap<>();

    public Known(Tasks tasks) {
        this.tasks = tasks;
    }

    public void load(Collection<String> keys) {
        var wanted = keys.stream()
                .filter(key -> !views.containsKey(key))
                .distinct()
                .flatMap(key -> TaskKey.parse(key).stream())
                .toList();
        for (int i = 0; i < wanted.size(); i += AT_ONCE) {
            tasks.withKeys(wanted.subList(i, Math.min(wanted.size(), i + AT_ONCE)))
                    .forEach(this::put);
        }
    }

    public TaskView put(TaskView task) {
        views.put(task.key().value(), task);
        return task;
    }

    public boolean has(String key) {
        return views.containsKey(key);
    }

    public Optional<TaskView> get(String key) {
        return Optional.ofNullable(views.get(key));
    }

    /** Read again: other changes may have moved it. */
    public TaskView fresh(String key) {
        return put(tasks.withKey(new TaskKey(key)).orElseThrow());
    }

    /** The circle that a dependency would close, from the task to itself; empty when it closes none. */
    public List<String> circle(String task, String dependency) {
        var path = new ArrayList<String>();
        return reaches(dependency, task, path, new java.util.HashSet<>()) ? path : List.of();
    }

    private boolean reaches(String from, String target, List<String> path, java.util.Set<String> seen) {
        path.add(from);
        if (from.equals(target)) {
            return true;
        }
        if (seen.add(from)) {
            load(List.of(from));
            for (var next : get(from).map(TaskView::dependencies).orElse(List.of())) {
                if (reaches(next.key().value(), target, path, seen)) {
                    return true;
                }
            }
        }
        path.removeLast();
        return false;
    }
}
