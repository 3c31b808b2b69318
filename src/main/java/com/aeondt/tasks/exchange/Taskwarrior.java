package com.aeondt.tasks.exchange;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import com.aeondt.tasks.TaskPart;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code task export} writes and {@code task import} reads: an array of objects, or one object a line. Priorities H, M, L
 * are P1, P2, P3; the project is the category; annotations are the notes; what Taskwarrior has no attribute for travels in
 * attributes of the user that begin with {@code aeon}.
 *
 * @see <a href="https://taskwarrior.org/docs/design/task/">Taskwarrior JSON format</a>
 */
final class Taskwarrior implements ForeignFormat {

    private static final Set<TaskPart> TOLD =
            EnumSet.of(TaskPart.TITLE, TaskPart.PRIORITY, TaskPart.CATEGORY, TaskPart.TAGS, TaskPart.DUE);

    private final ZoneId zone;

    Taskwarrior(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Reading read(String text) {
        var lines = new ArrayList<Reading.Line>();
        var objects = objects(text);
        var keys = keys(objects);
        for (int i = 0; i < objects.size(); i++) {
            var object = objects.get(i);
            int number = i + 1;
            lines.add(
                    object.isObject()
                            ? Reading.Line.guarded(number, () -> new TaskwarriorObject(object, keys, zone).line(number))
                            : Reading.Line.none(number, "This is no JSON object."));
        }
        return new Reading(TOLD, lines);
    }

    /** Our own keys by their UUIDs: dependencies are told by UUID. */
    private static Map<String, String> keys(List<JsonNode> objects) {
        var keys = new HashMap<String, String>();
        for (var object : objects) {
            var key = object.path("aeonkey").asString("");
            if (!key.isBlank()) {
                keys.put(object.path("uuid").asString(""), key);
            }
        }
        return keys;
    }

    private static List<JsonNode> objects(String text) {
        try {
            var objects = new ArrayList<JsonNode>();
            if (text.stripLeading().startsWith("[")) {
                JsonMapper.shared().readTree(text).forEach(objects::add);
            } else {
                for (var line : text.lines().toList()) {
                    if (!line.isBlank()) {
                        objects.add(JsonMapper.shared().readTree(line.strip().replaceAll(",$", "")));
                    }
                }
            }
            return objects;
        } catch (JacksonException e) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "The text is no JSON as Taskwarrior writes it.",
                    List.of(new Violation("", "json", e.getOriginalMessage())));
        }
    }

    @Override
    public String write(List<ForeignTask> tasks, Losses losses) {
        var array = JsonMapper.shared().createArrayNode();
        var uuids = new HashMap<String, String>();
        for (var task : tasks) {
            if (task.id() != null) {
                uuids.put(task.id(), TaskwarriorWriter.uuid(task));
            }
        }
        tasks.forEach(task -> array.add(new TaskwarriorWriter(task, uuids, zone).object()));
        var text = new StringBuilder("[\n");
        for (int i = 0; i < array.size(); i++) {
            text.append(JsonMapper.shared().writeValueAsString(array.get(i)))
                    .append(i < array.size() - 1 ? ",\n" : "\n");
        }
        return text.append("]\n").toString();
    }
}
