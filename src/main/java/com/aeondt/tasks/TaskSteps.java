package com.aeondt.tasks;

import com.aeondt.tasks.shared.BusinessTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes tasks along the arrows of their life, with what a step means for others. */
@Component
class TaskSteps {

    private final TaskRepository repository;
    private final TaskGraph graph;
    private final WipLimits limits;
    private final BusinessTime time;

    TaskSteps(TaskRepository repository, TaskGraph graph, WipLimits limits, BusinessTime time) {
        this.repository = repository;
        this.graph = graph;
        this.limits = limits;
        this.time = time;
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

    /** Describes the task; a due date that recurs and has no day yet gets its first one, from today on. */
    Task describe(Task task, TaskDetails details) {
        return task.describe(dated(details, task.details().due()), now());
    }

    /**
     * The details with the first day of a due date that recurs.
     *
     * @param present what is due as it is now: the same recurrence keeps its day
     */
    TaskDetails dated(TaskDetails details, @Nullable DueDate present) {
        var due = details.due();
        if (due == null || due.date() != null) {
            return details;
        }
        if (present != null && present.text().equals(due.text())) {
            return details.withDue(present);
        }
        return due.firstFrom(time.today()).map(details::withDue).orElse(details);
    }

    /** Now, as exact as the database keeps it. */
    Instant now() {
        return time.now();
    }
}
