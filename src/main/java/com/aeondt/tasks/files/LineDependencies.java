package com.aeondt.tasks.files;

import com.aeondt.tasks.TaskDraft;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.todofile.Dependency;
import com.aeondt.tasks.todofile.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes tasks wait for what their lines name, as far as that is known and closes no circle. */
final class LineDependencies {

    private final Tasks tasks;
    private final Known known;
    private final Desk desk;
    private final FileName name;
    private final ChangeNotes notes;

    LineDependencies(Tasks tasks, Known known, Desk desk, FileName name, ChangeNotes notes) {
        this.tasks = tasks;
        this.known = known;
        this.desk = desk;
        this.name = name;
        this.notes = notes;
    }

    /** A line of this file, in this segment. */
    void follow(String key, Entry entry, int segment) {
        for (var named : entry.dependencies()) {
            if (!known.has(named.id())) {
                notes.warn(
                        segment, "unknown-dependency", key + " depends on " + named.id() + ", which is no task yet.");
            }
        }
        depend(key, entry);
    }

    /** Entries of the other files may have named tasks that came into being only now. */
    void late(Collection<TaskKey> created) {
        if (created.isEmpty()) {
            return;
        }
        var keys = created.stream().map(TaskKey::value).toList();
        for (var file : desk.present()) {
            if (file == name) {
                continue;
            }
            for (var entry : desk.document(file).entries()) {
                if (entry.dependencies().stream().anyMatch(dependency -> keys.contains(dependency.id()))) {
                    entry.id().ifPresent(id -> resolve(id, entry));
                }
            }
        }
    }

    private void resolve(String key, Entry entry) {
        known.load(List.of(key));
        known.load(entry.dependencies().stream().map(Dependency::id).toList());
        known.get(key).ifPresent(present -> {
            depend(key, entry);
            var task = known.fresh(key);
            var said = Lines.details(entry, known::has);
            var details = TaskDraft.of(task.details())
                    .prerequisites(said.prerequisites())
                    .details();
            if (!details.equals(task.details())) {
                known.put(tasks.change(task.id(), task.revision(), details));
            }
        });
    }

    private void depend(String key, Entry entry) {
        var task = known.get(key).orElseThrow();
        var list = new ArrayList<Tasks.Dependency>();
        for (var named : Lines.dependencies(entry, known::has)) {
            var circle = known.circle(key, named.id());
            if (circle.isEmpty()) {
                var other = known.get(named.id()).orElseThrow();
                list.add(new Tasks.Dependency(other.id(), named.note().orElse(null)));
            } else {
                var path = key + " → " + String.join(" → ", circle);
                notes.conflict(
                        key,
                        ConflictKind.DEPENDENCY_CYCLE,
                        "That would close the circle " + path + ".",
                        "",
                        entry.raw());
            }
        }
        var present = task.dependencies().stream()
                .map(dependency -> new Tasks.Dependency(dependency.id(), dependency.note()))
                .toList();
        if (!present.equals(list)) {
            known.put(tasks.dependOn(task.id(), task.revision(), list));
        }
    }
}
