package com.aeondt.tasks.files;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.todofile.Entry;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a task of one line of text, or of an entry as todo files have them. */
@Service
@Transactional
public class QuickAdd {

    private static final Pattern BOX = Pattern.compile("^\\s*[-*+]\\s*\\[");

    private final Tasks tasks;
    private final RemovedLines lines;

    QuickAdd(Tasks tasks, RemovedLines lines) {
        this.tasks = tasks;
        this.lines = lines;
    }

    /**
     * Creates the task; the entry's id is kept when it has one, and the task's line will be the text as it was given.
     *
     * @param text {@code Fix login [P1] @backend #auth due:2026-11-27}, with or without the box in front, and indented
     *     fields below it
     */
    public TaskView add(String text) {
        var entry = read(text);
        var task = add(entry, entry.id().flatMap(TaskKey::parse).orElse(null));
        if (!entry.template()) {
            lines.keep(task.key(), entry);
        }
        return task;
    }

    /** Creates the task with the next free key, whatever id the entry has. */
    public TaskView addFresh(String text) {
        return add(read(text), null);
    }

    /** Refuses a text that is not one task. */
    public void check(String text) {
        read(text);
    }

    private TaskView add(Entry entry, @Nullable TaskKey key) {
        var known = tasks
                .withKeys(entry.dependencies().stream()
                        .flatMap(dependency -> TaskKey.parse(dependency.id()).stream())
                        .toList())
                .stream()
                .toList();
        var dependencies = Lines.dependencies(entry, id -> find(known, id) != null).stream()
                .map(dependency -> new Tasks.Dependency(
                        require(find(known, dependency.id())).id(),
                        dependency.note().orElse(null)))
                .toList();
        var details = Lines.details(entry, id -> find(known, id) != null);
        return tasks.plan(new NewTask(null, key, details, dependencies));
    }

    private static Entry read(String text) {
        var line = BOX.matcher(text).find() ? text.stripLeading() : "- [ ] " + text.strip();
        try {
            return Entry.parse(line);
        } catch (IllegalArgumentException unreadable) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "The text is not one task. docs/todo-format.md says how an entry looks.",
                    List.of(new Violation("", "not-one-entry", "One line, with indented fields below it.")));
        }
    }

    private static @Nullable TaskView find(List<TaskView> tasks, String key) {
        return tasks.stream()
                .filter(task -> task.key().value().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static TaskView require(@Nullable TaskView task) {
        return java.util.Objects.requireNonNull(task);
    }
}
