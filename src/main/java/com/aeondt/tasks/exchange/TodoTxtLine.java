package com.aeondt.tasks.exchange;

import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.files.Effort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One task as a todo.txt line. */
final class TodoTxtLine {

    private static final Set<String> TOLD_OTHERWISE = Set.of(
            ForeignTask.CREATED, ForeignTask.COMPLETED, ForeignTask.RECURRENCE, "Contexts", "Letter", "Threshold");

    private final ForeignTask task;
    private final TaskDetails details;
    private final Losses losses;
    private final List<String> words = new ArrayList<>();

    TodoTxtLine(ForeignTask task, Losses losses) {
        this.task = task;
        this.details = task.details();
        this.losses = losses;
    }

    String text() {
        var title = details.title().replaceAll("\\s+", " ");
        boolean done = !task.state().open();
        var letter = letter();
        if (done) {
            words.add("x");
        } else if (letter != null) {
            words.add("(" + letter + ")");
        }
        if (done && task.completed() != null) {
            words.add(task.completed().toString());
        }
        if (task.created() != null && (!done || task.completed() != null)) {
            words.add(task.created().toString());
        }
        words.add(title);
        signs(title);
        if (done && letter != null) {
            words.add("pri:" + letter);
        }
        keys();
        lost();
        return String.join(" ", words);
    }

    private @Nullable String letter() {
        var kept = task.extra("Letter");
        var priority = details.priority();
        if (kept != null || priority == null) {
            return kept;
        }
        return switch (priority) {
            case P0 -> "A";
            case P1 -> "B";
            case P2 -> "C";
            case P3 -> "D";
        };
    }

    private void signs(String title) {
        var inline = Set.copyOf(Arrays.asList(title.split(" ", -1)));
        details.tags().stream()
                .map(tag -> "+" + tag)
                .filter(sign -> !inline.contains(sign))
                .forEach(words::add);
        if (details.category() != null && !inline.contains("@" + details.category())) {
            words.add("@" + details.category());
        }
        var contexts = task.extra("Contexts");
        if (contexts != null) {
            for (var context : contexts.split(" ", -1)) {
                if (!inline.contains("@" + context)) {
                    words.add("@" + context);
                }
            }
        }
    }

    private void keys() {
        var due = details.due();
        if (due != null) {
            pair("due", due.date() == null ? null : due.date().toString());
            if (due.date() == null || !due.date().toString().equals(due.text())) {
                pair("duetext", due.text());
            }
        }
        var recurrence = task.extra(ForeignTask.RECURRENCE);
        if (recurrence != null) {
            var rule = recurrence.startsWith("RRULE:") ? recurrence.substring(6) : recurrence;
            pair("rec", Recurrences.todoTxt(rule).orElse(rule));
        }
        pair("t", task.extra("Threshold"));
        if (details.estimatedHours() != null) {
            pair("est", Effort.print(details.estimatedHours()).replaceAll(" hours?", "h"));
        }
        pair("who", details.assigned());
        if (task.state() != TaskState.CREATE && task.state() != TaskState.COMPLETE) {
            pair("state", task.state().name().toLowerCase(Locale.ROOT));
        }
        pair("id", task.lastingId());
        task.dependencies().forEach(dependency -> pair("p", dependency));
        for (var field : details.extra()) {
            if (!TOLD_OTHERWISE.contains(field.name())) {
                pair(field.name(), field.value());
            }
        }
    }

    /** A value of several words, or with a colon, has no place in the format. */
    private void pair(String key, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (key.matches("[A-Za-z][A-Za-z0-9_-]*") && value.matches("(?!//)[^\\s:]+")) {
            words.add(key + ":" + value);
        } else {
            losses.add(key.equals("who") ? "assigned" : key.equals("rec") ? "recurrence" : key);
        }
    }

    private void lost() {
        lost("context", details.context());
        lost("success", details.success());
        lost("status", details.status());
        lost("blocker", details.blocker());
        lost("impact", details.impact());
        lost("risk", details.risk());
        lost("notes", details.notes());
        lost("prerequisites", details.prerequisites());
    }

    private void lost(String part, @Nullable String value) {
        if (value != null) {
            losses.add(part);
        }
    }
}
