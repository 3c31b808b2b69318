package com.aeondt.tasks.standup;

import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Makes what stands in the way in a standup the blocker of the tasks that it names: one in work is blocked by it, another
 * open one gets it as its blocker.
 */
@Component
class StandupBlockers {

    private static final Pattern KEY =
            Pattern.compile("(?<![\\p{L}\\p{N}-])[A-Z][A-Z0-9]{1,19}-[A-Z]{0,3}[0-9]{1,9}(?![\\p{L}\\p{N}-])");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*+•]|\\d+[.)])\\s+");

    private final Tasks tasks;

    StandupBlockers(Tasks tasks) {
        this.tasks = tasks;
    }

    /** The tasks named in the text, that exist. */
    List<TaskView> named(String blockers) {
        return tasks.withKeys(byKey(blockers).keySet());
    }

    void apply(String blockers) {
        var lines = byKey(blockers);
        for (var task : tasks.withKeys(lines.keySet())) {
            var line = lines.get(task.key());
            if (line != null && task.state().open()) {
                block(task, line);
            }
        }
    }

    private void block(TaskView task, String line) {
        if (task.state() == TaskState.WORK) {
            tasks.move(task.id(), task.revision(), TaskState.BLOCKED, line);
        } else if (task.details().blocker() == null) {
            tasks.change(task.id(), task.revision(), task.details().withBlocker(line));
        }
    }

    /** The line that names each key, without its bullet; a key in several lines counts in the first. */
    static Map<TaskKey, String> byKey(String blockers) {
        var lines = new LinkedHashMap<TaskKey, String>();
        for (var line : blockers.lines().toList()) {
            for (var key : keys(line)) {
                lines.putIfAbsent(key, BULLET.matcher(line).replaceFirst("").strip());
            }
        }
        return lines;
    }

    private static List<TaskKey> keys(String line) {
        var keys = new ArrayList<TaskKey>();
        KEY.matcher(line)
                .results()
                .forEach(found -> TaskKey.parse(found.group()).ifPresent(keys::add));
        return keys;
    }
}
