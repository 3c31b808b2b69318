package com.aeondt.tasks.files;

import com.aeondt.platform.AeonException;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.todofile.DocumentEditor;
import com.aeondt.tasks.todofile.Entry;
import com.aeondt.tasks.todofile.Fields;
import com.aeondt.tasks.todofile.TodoDocument;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One version of a file being applied to the tasks. Used once. */
final class FileChanges {

    private static final Set<ConflictKind> OF_LINES =
            EnumSet.of(ConflictKind.ILLEGAL_TRANSITION, ConflictKind.DUPLICATE_ID, ConflictKind.DEPENDENCY_CYCLE);

    private final Tasks tasks;
    private final TodoConflicts conflicts;
    private final RemovedLines removed;
    private final Desk desk;
    private final FileName name;
    private final TodoDocument before;
    private final TodoDocument after;
    private final Set<String> elsewhere;
    private final Known known;
    private final Set<String> disputed;
    private final DocumentEditor editor;
    private final ChangeNotes notes;
    private final LineDependencies dependencies;
    private final List<TaskKey> created = new ArrayList<>();
    private final List<TaskKey> cancelled = new ArrayList<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Map<String, TaskState> wanted = new LinkedHashMap<>();

    FileChanges(
            Tasks tasks,
            TodoConflicts conflicts,
            RemovedLines removed,
            Desk desk,
            FileName name,
            TodoDocument after,
            Set<String> elsewhere) {
        this.tasks = tasks;
        this.conflicts = conflicts;
        this.removed = removed;
        this.desk = desk;
        this.name = name;
        this.before = desk.document(name);
        this.after = after;
        this.elsewhere = elsewhere;
        this.known = new Known(tasks);
        this.disputed = conflicts.openKeys(desk.project(), OF_LINES);
        this.editor = new DocumentEditor(after);
        this.notes = new ChangeNotes(name, before, after);
        this.dependencies = new LineDependencies(tasks, known, desk, name, notes);
    }

    LineImport.Imported apply() {
        load();
        for (int i = 0; i < after.segments().size(); i++) {
            if (after.segments().get(i) instanceof Entry entry && !entry.template()) {
                read(i, entry);
            }
        }
        lines.forEach((key, segment) -> {
            if (touched.contains(key)) {
                dependencies.follow(key, (Entry) after.segments().get(segment), segmentOf(key));
            }
        });
        dependencies.late(created);
        deletions();
        transitions();
        settleConflicts();
        return new LineImport.Imported(editor.text(), created, cancelled, notes.findings());
    }

    private void load() {
        var keys = new HashSet<String>(after.ids());
        keys.addAll(before.ids());
        after.entries().forEach(entry -> entry.dependencies().forEach(dependency -> keys.add(dependency.id())));
        known.load(keys);
    }

    private void read(int segment, Entry entry) {
        var id = entry.id();
        if (id.isEmpty()) {
            if (entry.field(Fields.ID).isEmpty() && name != FileName.RECORD) {
                plan(segment, entry, null)
                        .ifPresent(task -> editor.replace(
                                segment,
                                entry.withField(
                                        Fields.ID, Optional.of(task.key().value()))));
            }
            return;
        }
        var key = id.get();
        if (after.segmentOf(key).orElseThrow() != segment) {
            notes.conflict(
                    key, ConflictKind.DUPLICATE_ID, "Two entries have the id " + key + ".", first(key), entry.raw());
            return;
        }
        if (known.has(key)) {
            change(segment, key, entry);
        } else if (name == FileName.RECORD && entry.priority().isEmpty()) {
            notes.warn(segment, "priority-needed", key + " has no priority, so no task is made of it.");
        } else {
            plan(segment, entry, new TaskKey(key));
        }
    }

    private Optional<TaskView> plan(int segment, Entry entry, @Nullable TaskKey key) {
        var details = details(segment, entry);
        if (details.isEmpty()) {
            return Optional.empty();
        }
        var task = known.put(tasks.plan(new NewTask(desk.project(), key, details.get(), List.of())));
        var value = task.key().value();
        created.add(task.key());
        lines.put(value, segment);
        touched.add(value);
        wanted.put(value, name.wanted(entry.box(), task.state()));
        return Optional.of(task);
    }

    private void change(int segment, String key, Entry entry) {
        lines.put(key, segment);
        var old = oldEntry(key);
        boolean sameText = old.filter(o -> o.raw().equals(entry.raw())).isPresent();
        boolean sameFile = before.segmentOf(key).isPresent();
        if (sameText && sameFile && !disputed.contains(key)) {
            return;
        }
        touched.add(key);
        details(segment, entry).ifPresent(said -> {
            var task = known.get(key).orElseThrow();
            var base = old.flatMap(o -> details(segment, o)).orElse(task.details());
            var details = Overlay.of(task.details(), base, said);
            if (details.priority() == null && task.details().priority() != null && needsPriority(task)) {
                notes.warn(segment, "priority-needed", key + " has left the backlog and keeps its priority.");
                details = details.withPriority(task.details().priority());
            }
            if (!details.equals(task.details())) {
                known.put(tasks.change(task.id(), task.revision(), details));
            }
        });
        var task = known.get(key).orElseThrow();
        boolean sameBox = sameFile && old.filter(o -> o.box() == entry.box()).isPresent();
        if (!sameBox || disputed.contains(key)) {
            wanted.put(key, name.wanted(entry.box(), task.state()));
        }
    }

    /** The entry as it was: here, or in the file it comes from. */
    private Optional<Entry> oldEntry(String key) {
        return before.entry(key)
                .or(() -> desk.filesWith(key, null).stream()
                        .findFirst()
                        .flatMap(other -> desk.document(other).entry(key)));
    }

    private static boolean needsPriority(TaskView task) {
        return switch (task.state()) {
            case CREATE, TRIAGE, PRIORITIZE, CANCELLED -> false;
            default -> true;
        };
    }

    private Optional<TaskDetails> details(int segment, Entry entry) {
        try {
            return Optional.of(
                    Lines.details(entry, key -> known.has(key) || after.ids().contains(key)));
        } catch (AeonException e) {
            notes.refused(segment, e.detail());
            return Optional.empty();
        }
    }

    private void deletions() {
        for (var entry : before.entries()) {
            var id = entry.id().filter(key -> !entry.template() && gone(key));
            id.flatMap(known::get).ifPresent(task -> {
                removed.keep(task.key(), entry);
                if (task.state().open()) {
                    cancelled.add(task.key());
                }
                known.put(tasks.cancel(task.id(), "Its line was deleted from " + name.text() + "."));
            });
        }
    }

    private boolean gone(String key) {
        return !after.ids().contains(key)
                && !elsewhere.contains(key)
                && !after.malformedIds().contains(key)
                && desk.filesWith(key, null).stream().allMatch(file -> file == name);
    }

    private void transitions() {
        new FileTransitions(tasks, known, name).move(wanted).forEach((key, why) -> {
            var entry = (Entry) after.segments().get(segmentOf(key));
            notes.warn(segmentOf(key), "illegal-transition", why);
            notes.conflict(
                    key,
                    ConflictKind.ILLEGAL_TRANSITION,
                    why,
                    Lines.render(entry, known.fresh(key), desk.zone()).raw(),
                    entry.raw());
        });
    }

    private void settleConflicts() {
        var now = desk.now();
        for (var key : disputed) {
            if (lines.containsKey(key)) {
                conflicts.supersede(desk.project(), key, OF_LINES, notes.conflicts(), now);
            } else if (before.ids().contains(key)) {
                conflicts.supersedeIn(name, desk.project(), key, OF_LINES, now);
            }
        }
        notes.conflicts().forEach(draft -> conflicts.open(desk.project(), draft, now));
    }

    private int segmentOf(String key) {
        return after.segmentOf(key).orElseGet(() -> lines.getOrDefault(key, 0));
    }

    private String first(String key) {
        return after.entry(key).orElseThrow().raw();
    }
}
