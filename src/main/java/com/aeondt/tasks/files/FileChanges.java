package com.aeondt.tasks.files;

import com.aeondt.platform.AeonException;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskDraft;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.todofile.DocumentEditor;
import com.aeondt.tasks.todofile.Entry;
import com.aeondt.tasks.todofile.Fields;
import com.aeondt.tasks.todofile.Finding;
import com.aeondt.tasks.todofile.TodoDocument;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final List<Finding> findings = new ArrayList<>();
    private final List<TaskKey> created = new ArrayList<>();
    private final List<ConflictDraft> found = new ArrayList<>();
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
    }

    LineImport.Imported apply() {
        load();
        for (int i = 0; i < after.segments().size(); i++) {
            if (after.segments().get(i) instanceof Entry entry && !entry.template()) {
                read(i, entry);
            }
        }
        lines.forEach(
                (key, segment) -> dependencies(key, (Entry) after.segments().get(segment)));
        nowKnown();
        deletions();
        transitions();
        settleConflicts();
        findings.sort(Comparator.comparingInt(Finding::line));
        return new LineImport.Imported(editor.text(), List.copyOf(created), List.copyOf(findings));
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
            conflict(key, ConflictKind.DUPLICATE_ID, "Two entries have the id " + key + ".", first(key), entry.raw());
            return;
        }
        if (known.has(key)) {
            change(segment, key, entry);
        } else if (name == FileName.RECORD && entry.priority().isEmpty()) {
            warn(segment, "priority-needed", key + " has no priority, so no task is made of it.");
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
                warn(segment, "priority-needed", key + " has left the backlog and keeps its priority.");
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
            findings.add(new Finding(after.lineOf(segment), 1, "value-refused", Finding.Severity.ERROR, e.detail()));
            return Optional.empty();
        }
    }

    private void dependencies(String key, Entry entry) {
        if (!touched.contains(key)) {
            return;
        }
        int segment = segmentOf(key);
        for (var named : entry.dependencies()) {
            if (!known.has(named.id())) {
                warn(segment, "unknown-dependency", key + " depends on " + named.id() + ", which is no task yet.");
            }
        }
        depend(key, entry);
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
                conflict(
                        key,
                        ConflictKind.DEPENDENCY_CYCLE,
                        "That would close the circle " + path + ".",
                        "",
                        entry.raw());
            }
        }
        var present = task.dependencies().stream()
                .map(d -> new Tasks.Dependency(d.id(), d.note()))
                .toList();
        if (!present.equals(list)) {
            known.put(tasks.dependOn(task.id(), task.revision(), list));
        }
    }

    /** Entries of any file may have named a task that came into being only now. */
    private void nowKnown() {
        if (created.isEmpty()) {
            return;
        }
        var keys = created.stream().map(TaskKey::value).toList();
        for (var file : desk.present()) {
            if (file == name) {
                continue;
            }
            for (var entry : desk.document(file).entries()) {
                if (entry.dependencies().stream().anyMatch(d -> keys.contains(d.id()))) {
                    entry.id().ifPresent(id -> resolveLate(id, entry));
                }
            }
        }
    }

    private void resolveLate(String key, Entry entry) {
        known.load(List.of(key));
        known.load(entry.dependencies().stream().map(d -> d.id()).toList());
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

    private void deletions() {
        for (var entry : before.entries()) {
            var id = entry.id().filter(key -> !entry.template() && gone(key));
            id.flatMap(known::get).ifPresent(task -> {
                removed.keep(task.key(), entry);
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
            warn(segmentOf(key), "illegal-transition", why);
            conflict(
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
            if (lines.containsKey(key) || before.ids().contains(key)) {
                conflicts.supersede(desk.project(), key, OF_LINES, found, now);
            }
        }
        found.forEach(draft -> conflicts.open(desk.project(), draft, now));
    }

    private int segmentOf(String key) {
        return after.segmentOf(key).orElseGet(() -> lines.getOrDefault(key, 0));
    }

    private String first(String key) {
        return after.entry(key).orElseThrow().raw();
    }

    private void conflict(String key, ConflictKind kind, String reason, String ours, String theirs) {
        var base = before.entry(key).map(Entry::raw).orElse("");
        found.add(new ConflictDraft(name, key, kind, reason, base, ours, theirs));
    }

    private void warn(int segment, String code, String message) {
        findings.add(new Finding(after.lineOf(segment), 1, code, Finding.Severity.WARNING, message));
    }
}
