package com.aeondt.tasks.report;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of work on a day.
 *
 * @param moved what went to another state on that day, in the order of its last move
 * @param blocked what is blocked
 * @param late what is open and past its due date
 */
record DailyStatus(LocalDate day, List<Moved> moved, List<Blocked> blocked, List<Late> late) {

    /** A task that moved: from where it stood when the day began to where it stood at its end. */
    record Moved(TaskKey key, String title, @Nullable TaskState from, TaskState to) {

        /** Whether it was done on that day, and perhaps went to the record, too. */
        boolean completed() {
            return isDone(to) && !isDone(from);
        }

        private static boolean isDone(@Nullable TaskState state) {
            return state != null && state.type() == TaskState.Type.COMPLETED;
        }
    }

    /** A task that waits. */
    record Blocked(
            TaskKey key,
            String title,
            @Nullable String assigned,
            @Nullable String blocker,
            List<String> waitsFor) {}

    /** A task that should be done. */
    record Late(
            TaskKey key,
            String title,
            @Nullable Priority priority,
            @Nullable String assigned,
            LocalDate due) {}

    /** As Markdown. */
    String text() {
        var lines = new ArrayList<String>();
        lines.add("# Daily status, " + day);
        long completed = moved.stream().filter(Moved::completed).count();
        lines.add("");
        lines.add("%d moved, %d completed, %d blocked, %d late."
                .formatted(moved.size(), completed, blocked.size(), late.size()));
        section(lines, "Moved", moved.stream().map(DailyStatus::line));
        section(lines, "Blocked", blocked.stream().map(DailyStatus::line));
        section(lines, "Late", late.stream().map(DailyStatus::line));
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, String heading, Stream<String> items) {
        lines.add("");
        lines.add("## " + heading);
        lines.add("");
        var written = items.toList();
        lines.addAll(written.isEmpty() ? List.of("Nothing.") : written);
    }

    private static String line(Moved task) {
        return "- %s %s: %s → %s"
                .formatted(task.key(), task.title(), task.from() == null ? "new" : task.from(), task.to());
    }

    private static String line(Blocked task) {
        var why = new ArrayList<String>();
        if (task.blocker() != null) {
            why.add(task.blocker().replaceAll("\\s+", " "));
        }
        if (!task.waitsFor().isEmpty()) {
            why.add("waits for " + String.join(", ", task.waitsFor()));
        }
        return "- %s %s%s: %s"
                .formatted(
                        task.key(),
                        task.title(),
                        assigned(task.assigned()),
                        why.isEmpty() ? "nobody has said why" : String.join("; ", why));
    }

    private static String line(Late task) {
        return "- %s%s %s%s: due %s"
                .formatted(
                        task.priority() == null ? "" : "[" + task.priority() + "] ",
                        task.key(),
                        task.title(),
                        assigned(task.assigned()),
                        task.due());
    }

    private static String assigned(@Nullable String assigned) {
        return assigned == null ? "" : " (" + assigned + ")";
    }
}
