package com.aeondt.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes tasks along the arrows of their life, with what a step means for others. */
@Component
class TaskSteps {

    private final TaskRepository repository;
    private final TaskGraph graph;
    private final WipLimits limits;
    private final Clock clock;

    TaskSteps(TaskRepository repository, TaskGraph graph, WipLimits limits, Clock clock) {
        this.repository = repository;
        this.graph = graph;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What a step depends on beside the task.
     *
     * @param open the dependencies that are not over
     */
    record Outlook(List<TaskDependency> open, WipLimits.Room room) {}

    /** One step, saved; those that waited for a task that is over go on. */
    Task step(Task task, TaskState target, @Nullable String reason) {
        return finish(go(task, target, reason, look(task, target)));
    }

    /** Reads what the step depends on; the task is as it was. */
    Outlook look(Task task, TaskState target) {
        var open = graph.open(task);
        boolean begins = target == TaskState.WORK && task.state() != TaskState.BLOCKED && open.isEmpty();
        return new Outlook(open, begins && task.state().mayBecome(target) ? limits.enter(task) : WipLimits.Room.ENOUGH);
    }

    /** The step itself, of which nothing is in the database yet. */
    Task go(Task task, TaskState target, @Nullable String reason, Outlook outlook) {
        task.moveTo(target, outlook.open(), reason, now());
        if (outlook.room().exceeded()) {
            task.exceedLimit(outlook.room().limit());
        }
        return task;
    }

    /** The rest of it: saves, so that the revision is the stored one, and unblocks others. */
    Task finish(Task task) {
        var moved = repository.saveAndFlush(task);
        if (!moved.state().open()) {
            graph.over(moved, now());
        }
        return moved;
    }

    /** Now, as exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
