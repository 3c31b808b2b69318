package com.aeondt.tasks.files;

import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether a task can go where a file asks it to go; asked before trying, so that one refusal does not undo the rest. */
public final class Guard {

    private Guard() {}

    /**
     * Why it cannot.
     *
     * @param open whether the task with a key is still to be done
     */
    public static Optional<String> refusal(TaskView task, TaskState target, Predicate<String> open) {
        if (task.state() == target) {
            return Optional.empty();
        }
        var key = task.key().value();
        var path = task.state().pathTo(target);
        if (path.isEmpty()) {
            return Optional.of("%s is in %s and cannot go to %s from there.".formatted(key, task.state(), target));
        }
        if (path.contains(TaskState.SCHEDULE) && task.details().priority() == null) {
            return Optional.of(key + " needs a priority before it can be scheduled.");
        }
        var waitsFor = task.dependencies().stream()
                .map(dependency -> dependency.key().value())
                .filter(open)
                .toList();
        int work = path.indexOf(TaskState.WORK);
        boolean through = work >= 0 && (task.state() == TaskState.BLOCKED || goesOn(path.size(), work, target));
        return through && !waitsFor.isEmpty()
                ? Optional.of(key + " waits for " + String.join(", ", waitsFor) + ".")
                : Optional.empty();
    }

    /** Work on a task that waits turns into being blocked, which is as far as it gets. */
    private static boolean goesOn(int steps, int work, TaskState target) {
        return work < steps - 1 && target != TaskState.BLOCKED;
    }
}
