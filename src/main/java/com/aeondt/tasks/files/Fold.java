package com.aeondt.tasks.files;

import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.todofile.DocumentEditor;
import com.aeondt.tasks.todofile.Entry;
import com.aeondt.tasks.todofile.Statistics;
import com.aeondt.tasks.todofile.TodoDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the files say once the lines of changed tasks have followed. Works with what was read and writes nothing. Used once. */
final class Fold {

    /**
     * What came of it.
     *
     * @param texts of the files that say something else now
     * @param waiting tasks whose file is not there yet
     * @param restored keys of tasks that got a deleted line back
     */
    record Outcome(Map<FileName, String> texts, Set<TaskId> waiting, Set<String> restored) {}

    private record Week(String month, String week) implements Comparable<Week> {

        @Override
        public int compareTo(Week other) {
            return (month + week).compareTo(other.month + other.week);
        }
    }

    private final Desk desk;
    private final ChangedTasks changed;
    private final Set<FileName> mayBegin;
    private final Map<FileName, DocumentEditor> editors = new EnumMap<>(FileName.class);
    private final Map<Week, List<Entry>> archived = new TreeMap<>();
    private final Set<TaskId> waiting = new HashSet<>();
    private final Set<String> restored = new HashSet<>();

    /** @param mayBegin the files that may be begun for their first line; tasks for other missing files wait */
    Fold(Desk desk, ChangedTasks changed, Set<FileName> mayBegin) {
        this.desk = desk;
        this.changed = changed;
        this.mayBegin = mayBegin;
    }

    Outcome run() {
        for (var task : changed.tasks()) {
            var key = task.key().value();
            if (!changed.disputed().contains(key) && !desk.unreadable(key)) {
                place(task);
            }
        }
        return new Outcome(texts(), waiting, restored);
    }

    private Map<FileName, String> texts() {
        var texts = new EnumMap<FileName, String>(FileName.class);
        editors.forEach((name, editor) -> {
            if (!editor.unchanged()) {
                texts.put(name, Statistics.recompute(editor.text(), desk.today()));
            }
        });
        archived.forEach((week, entries) -> {
            var text = texts.get(FileName.RECORD);
            var editor = new DocumentEditor(text == null ? document(FileName.RECORD) : TodoDocument.parse(text));
            editor.archive(week.month(), week.week(), entries);
            texts.put(FileName.RECORD, Statistics.recompute(editor.text(), desk.today()));
        });
        return texts;
    }

    private void place(TaskView task) {
        var key = task.key().value();
        var wanted = FileName.of(task.state());
        var found = desk.filesWith(key, wanted.orElse(null));
        if (found.isEmpty()) {
            wanted.ifPresent(name -> begin(name, task));
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

    /** The task has no line yet, or none any more. */
    private void begin(FileName name, TaskView task) {
        var old = Optional.ofNullable(changed.removed().get(task.key().value()));
        var line = old.map(entry -> Lines.render(entry, task, desk.zone()))
                .orElseGet(() -> editor(name).adapted(Lines.print(task, desk.zone())));
        if (add(name, task, line) && old.isPresent()) {
            restored.add(task.key().value());
        }
    }

    /** Adds a line; false when the file is not there and may not be begun: the task then waits. */
    private boolean add(FileName name, TaskView task, Entry entry) {
        if (desk.file(name).isEmpty() && !mayBegin.contains(name)) {
            waiting.add(task.id());
            return false;
        }
        if (task.state() == TaskState.ARCHIVE) {
            archived.computeIfAbsent(weekOf(task), any -> new ArrayList<>()).add(entry);
        } else {
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
        return editors.computeIfAbsent(name, n -> new DocumentEditor(document(n)));
    }

    private TodoDocument document(FileName name) {
        return desk.file(name).isEmpty() ? TodoDocument.parse(name.beginning()) : desk.document(name);
    }
}
