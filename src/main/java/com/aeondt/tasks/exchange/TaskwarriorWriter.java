package com.aeondt.tasks.exchange;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.files.Effort;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One task as an object of Taskwarrior's. */
final class TaskwarriorWriter {

    private static final Set<String> TOLD_OTHERWISE =
            Set.of(ForeignTask.CREATED, ForeignTask.COMPLETED, ForeignTask.RECURRENCE, ForeignTask.UUID, "Project");

    private final ForeignTask task;
    private final TaskDetails details;
    private final Map<String, String> uuids;
    private final ZoneId zone;
    private final ObjectNode object = JsonMapper.shared().createObjectNode();

    /** @param uuids of the tasks that are written with this one, by id */
    TaskwarriorWriter(ForeignTask task, Map<String, String> uuids, ZoneId zone) {
        this.task = task;
        this.uuids = uuids;
        this.details = task.details();
        this.zone = zone;
    }

    ObjectNode object() {
        object.put("uuid", uuid(task));
        object.put("description", details.title());
        object.put("status", status());
        moment("entry", task.created());
        if (!task.state().open()) {
            moment("end", task.completed() == null ? task.created() : task.completed());
        }
        if (task.state().started() && task.state() != TaskState.BLOCKED) {
            moment("start", task.created());
        }
        known();
        texts();
        fields();
        return object;
    }

    /** Attributes of Taskwarrior's users go back as they came; fields of ours travel in one attribute under their names. */
    private void fields() {
        var fields = JsonMapper.shared().createObjectNode();
        for (var field : details.extra()) {
            if (TOLD_OTHERWISE.contains(field.name())) {
                continue;
            }
            if (TaskwarriorObject.attribute(field.name())) {
                object.put(field.name(), field.value());
            } else {
                fields.put(field.name(), field.value());
            }
        }
        put("aeonfields", fields.isEmpty() ? null : JsonMapper.shared().writeValueAsString(fields));
    }

    private void known() {
        var priority = details.priority();
        if (priority != null) {
            object.put(
                    "priority",
                    priority == Priority.P0 || priority == Priority.P1 ? "H" : priority == Priority.P2 ? "M" : "L");
        }
        if (priority == Priority.P0) {
            object.put("aeonpriority", "P0");
        }
        var project = task.extra("Project");
        put("project", project == null ? details.category() : project);
        if (!details.tags().isEmpty()) {
            var tags = object.putArray("tags");
            details.tags().forEach(tags::add);
        }
        var due = details.due();
        if (due != null) {
            moment("due", due.date());
            if (due.date() == null || !due.date().toString().equals(due.text())) {
                object.put("aeondue", due.text());
            }
        }
        if (!task.dependencies().isEmpty()) {
            var depends = object.putArray("depends");
            task.dependencies().forEach(id -> depends.add(uuids.getOrDefault(id, asUuid(id))));
        }
        put("aeonrecurrence", task.extra(ForeignTask.RECURRENCE));
    }

    private void texts() {
        put("aeonkey", task.lastingId());
        if (task.state() != TaskState.CREATE
                && task.state() != TaskState.COMPLETE
                && task.state() != TaskState.CANCELLED) {
            object.put("aeonstate", task.state().name().toLowerCase(java.util.Locale.ROOT));
        }
        put("aeoncontext", details.context());
        put("aeonsuccess", details.success());
        put("aeonassigned", details.assigned());
        put("aeonestimated", details.estimatedHours() == null ? null : Effort.print(details.estimatedHours()));
        put("aeonstatus", details.status());
        put("aeonblocker", details.blocker());
        put("aeonimpact", details.impact());
        put("aeonrisk", details.risk());
        put("aeonprerequisites", details.prerequisites());
        var notes = details.notes();
        if (notes != null) {
            var annotation = object.putArray("annotations").addObject();
            annotation.put(
                    "entry", TaskwarriorTime.print(task.created() == null ? LocalDate.EPOCH : task.created(), zone));
            annotation.put("description", notes);
        }
    }

    private String status() {
        return switch (task.state()) {
            case COMPLETE, ARCHIVE -> "completed";
            case CANCELLED -> "deleted";
            default -> "pending";
        };
    }

    static String uuid(ForeignTask task) {
        var kept = task.extra(ForeignTask.UUID);
        return kept == null ? asUuid(task.id() == null ? task.details().title() : task.id()) : kept;
    }

    /** An id that is no UUID has one that is always the same. */
    private static String asUuid(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes(("aeon:" + id).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    private void moment(String name, @Nullable LocalDate day) {
        if (day != null) {
            object.put(name, TaskwarriorTime.print(day, zone));
        }
    }

    private void put(String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
