package com.aeondt.tasks.exchange;

import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskDraft;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskPart;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.files.Known;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.todofile.Fields;
import com.aeondt.tasks.todofile.Keys;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One text being taken over. Used once. */
final class ImportRun {

    private final Tasks tasks;
    private final ForeignIds ids;
    private final ProjectId project;
    private final ExchangeFormat format;
    private final LocalDate today;
    private final Known known;
    private final List<ImportRow> rows = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();

    ImportRun(Tasks tasks, ForeignIds ids, ProjectId project, ExchangeFormat format, LocalDate today) {
        this.tasks = tasks;
        this.ids = ids;
        this.project = project;
        this.format = format;
        this.today = today;
        this.known = new Known(tasks);
    }

    ImportReport run(Reading reading) {
        begin(reading);
        recognise();
        var seen = new HashSet<String>();
        for (var row : rows) {
            var task = row.task();
            if (task == null) {
                continue;
            }
            if (seen.add(row.identity())) {
                take(row, task, reading);
            } else {
                row.remark("'" + row.identity() + "' stands above already.");
            }
        }
        new ImportLinks(tasks, known, rows, keys).follow();
        return ImportReport.of(rows.stream().map(ImportRow::report).toList());
    }

    private void begin(Reading reading) {
        var count = new HashMap<String, Integer>();
        for (var line : reading.lines()) {
            var task = line.task();
            var identity = "";
            if (task != null && task.lastingId() != null) {
                identity = task.lastingId();
            } else if (task != null) {
                var title = "title:" + task.details().title() + "|" + task.created();
                identity = digest(title + "|" + count.merge(title, 1, Integer::sum));
            }
            rows.add(new ImportRow(line, identity));
        }
    }

    /** Finds the tasks that lines are about: by key, by our own id, by what it was called at an earlier import. */
    private void recognise() {
        var names = new HashSet<String>();
        for (var row : rows) {
            var task = row.task();
            if (task != null) {
                names.add(row.identity());
                names.addAll(task.dependencies());
            }
        }
        known.load(names.stream().filter(Keys::valid).toList());
        names.stream().filter(known::has).forEach(key -> keys.put(key, key));
        var found = new HashMap<>(ids.find(project, format, names));
        for (var name : names) {
            uuid(name).ifPresent(id -> found.putIfAbsent(name, new TaskId(id)));
        }
        var views = new HashMap<TaskId, TaskView>();
        tasks.views(found.values()).forEach(view -> views.put(view.id(), known.put(view)));
        found.forEach((name, id) -> {
            var view = views.get(id);
            if (view != null) {
                keys.putIfAbsent(name, view.key().value());
            }
        });
    }

    private void take(ImportRow row, ForeignTask task, Reading reading) {
        var key = keys.get(row.identity());
        if (key == null) {
            create(row, task);
        } else {
            var present = known.get(key).orElseThrow();
            if (!present.project().equals(project)) {
                row.remark(key + " belongs to another project.");
                return;
            }
            row.about(present);
            change(row, present, task, reading);
        }
        if (task.id() != null && row.key() != null) {
            keys.put(task.id(), row.key().value());
        }
    }

    private void create(ImportRow row, ForeignTask task) {
        var wanted = Keys.valid(row.identity()) ? new TaskKey(row.identity()) : null;
        var draft = TaskDraft.of(task.details());
        if (task.details().priority() == null) {
            assume(row, task, draft);
        }
        var extra = new ArrayList<>(task.details().extra());
        date(extra, ForeignTask.CREATED, task.created());
        date(extra, ForeignTask.COMPLETED, task.state().open() ? null : task.completed());
        var details = draft.extra(extra).details();
        var view = known.put(tasks.plan(new NewTask(project, wanted, details, List.of())));
        row.about(view);
        row.created();
        keys.put(row.identity(), view.key().value());
        if (wanted == null) {
            ids.remember(project, format, row.identity(), view.id());
        }
    }

    /** Other tools let tasks be done that nobody has judged. */
    private static void assume(ImportRow row, ForeignTask task, TaskDraft draft) {
        if (task.state() != TaskState.CREATE && task.state() != TaskState.CANCELLED) {
            draft.priority(Priority.P3);
            row.remark("A task in " + task.state() + " needs a priority; it got P3.");
        }
    }

    private void date(List<TaskDetails.Field> extra, String name, @Nullable LocalDate day) {
        if (day != null && !day.equals(today)) {
            extra.add(new TaskDetails.Field(name, day.toString()));
        }
    }

    private void change(ImportRow row, TaskView present, ForeignTask task, Reading reading) {
        var said = task.details();
        var draft = TaskDraft.of(present.details());
        var nothing = TaskDetails.titled(said.title());
        for (var part : TaskPart.values()) {
            if (reading.told().contains(part) || !part.same(said, nothing)) {
                part.take(draft, said);
            }
        }
        draft.title(said.title()).extra(merged(present.details().extra(), said.extra()));
        // todo.sh takes the priority away when a task is done
        boolean silent = needsPriority(present.state()) || !task.state().open();
        if (said.priority() == null && silent) {
            draft.priority(present.details().priority());
        }
        if (draft.details().priority() == null
                && ImportLinks.target(task.state(), present.state()) != present.state()) {
            assume(row, task, draft);
        }
        var details = draft.details();
        if (!details.equals(present.details())) {
            known.put(tasks.change(present.id(), present.revision(), details));
            row.updated();
        }
    }

    private static List<TaskDetails.Field> merged(List<TaskDetails.Field> present, List<TaskDetails.Field> said) {
        var merged = new ArrayList<>(present);
        for (var field : said) {
            int at = -1;
            for (int i = 0; i < merged.size(); i++) {
                at = Fields.key(merged.get(i).name()).equals(Fields.key(field.name())) ? i : at;
            }
            if (at < 0) {
                merged.add(field);
            } else {
                merged.set(at, field);
            }
        }
        return merged;
    }

    private static boolean needsPriority(TaskState state) {
        return switch (state) {
            case CREATE, TRIAGE, PRIORITIZE, CANCELLED -> false;
            default -> true;
        };
    }

    private static java.util.Optional<UUID> uuid(String text) {
        try {
            return java.util.Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    private static String digest(String text) {
        return "digest:" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
