package com.aeondt.tasks.files;

import com.aeondt.tasks.TaskDetails;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was changed in a file, laid over what a task says. */
final class Overlay {

    private Overlay() {}

    /** The task's details with the parts that differ between two versions of its entry. */
    static TaskDetails of(TaskDetails task, TaskDetails before, TaskDetails after) {
        return new TaskDetails(
                Objects.equals(before.title(), after.title()) ? task.title() : after.title(),
                pick(task, before, after, TaskDetails::priority),
                pick(task, before, after, TaskDetails::category),
                before.tags().equals(after.tags()) ? task.tags() : after.tags(),
                pick(task, before, after, TaskDetails::due),
                pick(task, before, after, TaskDetails::context),
                pick(task, before, after, TaskDetails::success),
                pick(task, before, after, TaskDetails::assigned),
                pick(task, before, after, TaskDetails::estimatedHours),
                pick(task, before, after, TaskDetails::status),
                pick(task, before, after, TaskDetails::blocker),
                pick(task, before, after, TaskDetails::impact),
                pick(task, before, after, TaskDetails::risk),
                pick(task, before, after, TaskDetails::notes),
                pick(task, before, after, TaskDetails::prerequisites),
                before.extra().equals(after.extra()) ? task.extra() : after.extra());
    }

    /** The details with something else beside the tasks waited for. */
    static TaskDetails prerequisites(TaskDetails task, @Nullable String prerequisites) {
        return new TaskDetails(
                task.title(),
                task.priority(),
                task.category(),
                task.tags(),
                task.due(),
                task.context(),
                task.success(),
                task.assigned(),
                task.estimatedHours(),
                task.status(),
                task.blocker(),
                task.impact(),
                task.risk(),
                task.notes(),
                prerequisites,
                task.extra());
    }

    private static <T> @Nullable T pick(
            TaskDetails task, TaskDetails before, TaskDetails after, Function<TaskDetails, @Nullable T> part) {
        var said = part.apply(after);
        return Objects.equals(part.apply(before), said) ? part.apply(task) : said;
    }
}
