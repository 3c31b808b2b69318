package com.aeondt.tasks.exchange;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDraft;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.files.Effort;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One object of Taskwarrior's being read. */
final class TaskwarriorObject {

    private static final Map<String, Priority> PRIORITIES =
            Map.of("H", Priority.P1, "M", Priority.P2, "L", Priority.P3);

    private static final Map<String, BiConsumer<TaskDraft, String>> TEXTS = Map.of(
            "aeoncontext", TaskDraft::context,
            "aeonsuccess", TaskDraft::success,
            "aeonassigned", TaskDraft::assigned,
            "aeonstatus", TaskDraft::status,
            "aeonblocker", TaskDraft::blocker,
            "aeonimpact", TaskDraft::impact,
            "aeonrisk", TaskDraft::risk,
            "aeonprerequisites", TaskDraft::prerequisites);

    /** What Taskwarrior works out by itself, or what is read below. */
    private static final Set<String> OTHERS = Set.of(
            "uuid",
            "description",
            "status",
            "entry",
            "end",
            "modified",
            "start",
            "due",
            "project",
            "tags",
            "priority",
            "depends",
            "annotations",
            "recur",
            "urgency",
            "id",
            "mask",
            "imask",
            "aeonkey",
            "aeonfields",
            "aeonpriority",
            "aeondue",
            "aeonestimated",
            "aeonrecurrence",
            "aeonstate",
            "aeoncategory");

    private final JsonNode object;
    private final Map<String, String> keys;
    private final ZoneId zone;
    private final Extras extra = new Extras();
    private final List<String> remarks = new ArrayList<>();

    /** @param keys our own keys by UUID */
    TaskwarriorObject(JsonNode object, Map<String, String> keys, ZoneId zone) {
        this.object = object;
        this.keys = keys;
        this.zone = zone;
    }

    Reading.Line line(int number) {
        var description = text("description");
        var status = text("status");
        if (description == null) {
            return Reading.Line.none(number, "The task has no description.");
        }
        var draft = TaskDraft.titled(description.replaceAll("\\s+", " ")).priority(priority());
        signs(draft);
        due(draft);
        notes(draft);
        rest(draft);
        fields();
        var uuid = text("uuid");
        var key = text("aeonkey");
        if (uuid != null && key == null) {
            extra.put(ForeignTask.UUID, uuid);
        }
        draft.extra(extra.list());
        var task = new ForeignTask(
                key == null ? uuid : key,
                draft.details(),
                state(status == null ? "pending" : status),
                day("entry"),
                day("end"),
                dependencies());
        return new Reading.Line(number, task, remarks);
    }

    private @Nullable Priority priority() {
        var own = text("aeonpriority");
        var letter = text("priority");
        if (own != null && own.matches("P[0-3]")) {
            return Priority.valueOf(own);
        }
        if (letter != null && !PRIORITIES.containsKey(letter)) {
            remarks.add("Priority " + letter + " is none of H, M, L.");
        }
        return letter == null ? null : PRIORITIES.get(letter);
    }

    private void signs(TaskDraft draft) {
        var project = text("aeoncategory") == null ? text("project") : text("aeoncategory");
        if (project != null) {
            var word = Signs.word(project);
            draft.category(word.orElse(null));
            if (word.filter(project::equals).isEmpty()) {
                remarks.add("The project '" + project + "' became "
                        + word.map(w -> "@" + w).orElse("no category") + ".");
                extra.put("Project", project);
            }
        }
        var tags = new LinkedHashSet<String>();
        for (var tag : object.path("tags")) {
            var name = tag.asString("");
            if (Signs.tag(name)) {
                tags.add(name);
            } else {
                remarks.add("'" + name + "' cannot be a tag.");
            }
        }
        draft.tags(List.copyOf(tags));
    }

    private void due(TaskDraft draft) {
        var own = text("aeondue");
        if (own != null && Dues.read(own).isPresent()) {
            draft.due(Dues.read(own).get());
        } else if (text("due") != null) {
            var day = day("due");
            if (day == null) {
                remarks.add("The due date '" + text("due") + "' cannot be read.");
            } else {
                draft.due(com.aeondt.tasks.DueDate.on(day));
            }
        }
        var recur = text("recur");
        var rule = recur == null ? null : Recurrences.rule(recur).orElse(null);
        if (rule != null) {
            extra.put(ForeignTask.RECURRENCE, "RRULE:" + rule);
        } else if (recur != null) {
            remarks.add("The recurrence '" + recur + "' is kept as text.");
            extra.put(ForeignTask.RECURRENCE, recur);
        }
        var recurrence = text("aeonrecurrence");
        if (recurrence != null) {
            extra.put(ForeignTask.RECURRENCE, recurrence);
        }
    }

    private void notes(TaskDraft draft) {
        var notes = new ArrayList<String>();
        for (var annotation : object.path("annotations")) {
            var text = annotation.path("description").asString("");
            if (!text.isBlank()) {
                notes.add(text.strip());
            }
        }
        draft.notes(notes.isEmpty() ? null : String.join("\n", notes));
    }

    private void rest(TaskDraft draft) {
        var estimated = text("aeonestimated");
        if (estimated != null) {
            draft.estimatedHours(Effort.hours(estimated).orElse(null));
        }
        for (var property : object.properties()) {
            var name = property.getKey();
            var value = property.getValue();
            if (TEXTS.containsKey(name)) {
                TEXTS.get(name).accept(draft, value.asString(""));
            } else if (!OTHERS.contains(name)) {
                if (value.isValueNode()) {
                    extra.put(name, value.asString(""));
                } else {
                    remarks.add("The attribute '" + name + "' is no text and is left out.");
                }
            }
        }
    }

    /** Whether a field is an attribute that a user of Taskwarrior has made. */
    static boolean attribute(String name) {
        return name.matches("[a-z][a-z0-9_]*") && !OTHERS.contains(name) && !TEXTS.containsKey(name);
    }

    private void fields() {
        var text = text("aeonfields");
        if (text == null) {
            return;
        }
        try {
            for (var field : JsonMapper.shared().readTree(text).properties()) {
                extra.own(field.getKey(), field.getValue().asString(""));
            }
        } catch (JacksonException e) {
            remarks.add("The attribute 'aeonfields' was changed and cannot be read.");
        }
    }

    private TaskState state(String status) {
        var own = text("aeonstate");
        var told = switch (status) {
            case "completed" -> TaskState.COMPLETE;
            case "deleted" -> TaskState.CANCELLED;
            case "pending" -> object.hasNonNull("start") ? TaskState.WORK : TaskState.CREATE;
            case "waiting" -> TaskState.CREATE;
            case "recurring" -> {
                remarks.add("The template of a recurrence became a task; write a task template to have new ones made.");
                yield TaskState.CREATE;
            }
            default -> {
                remarks.add("The status '" + status + "' is unknown and taken as pending.");
                yield TaskState.CREATE;
            }
        };
        return own == null ? told : exact(own, told);
    }

    /** Our own word for the state, unless Taskwarrior has gone on from there. */
    private static TaskState exact(String own, TaskState told) {
        try {
            var state = TaskState.valueOf(own.toUpperCase(Locale.ROOT));
            return state.open() == told.open() && (told == TaskState.CREATE || state.type() == told.type())
                    ? state
                    : told;
        } catch (IllegalArgumentException e) {
            return told;
        }
    }

    /** An array, or as older versions write it, one text with commas. */
    private List<String> dependencies() {
        var depends = object.path("depends");
        var ids = new ArrayList<String>();
        if (depends.isArray()) {
            depends.forEach(id -> ids.add(id.asString("")));
        } else if (text("depends") != null) {
            ids.addAll(List.of(depends.asString("").split(",", -1)));
        }
        ids.removeIf(String::isBlank);
        ids.replaceAll(id -> keys.getOrDefault(id, id));
        return ids;
    }

    private @Nullable LocalDate day(String name) {
        var text = text(name);
        return text == null ? null : TaskwarriorTime.day(text, zone).orElse(null);
    }

    private @Nullable String text(String name) {
        var value = object.path(name);
        return value.isMissingNode()
                        || value.isNull()
                        || !value.isValueNode()
                        || value.asString("").isBlank()
                ? null
                : value.asString("").strip();
    }
}
