package com.aeondt.tasks;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a task. Every event names its task; the rest is in the task's current state. */
public sealed interface TaskEvent extends DomainEvent {

    TaskId task();

    TaskKey key();

    @Override
    default Subject subject() {
        return task().subject();
    }

    /** A task came into being, by the API or by a line in a file. */
    record Created(TaskId task, TaskKey key, String title) implements TaskEvent {

        @Override
        public String type() {
            return "tasks.created.v1";
        }
    }

    /**
     * What people write about the task has changed.
     *
     * @param fields the names of the changed fields, never their values
     */
    record Changed(TaskId task, TaskKey key, List<String> fields) implements TaskEvent {

        @Override
        public String type() {
            return "tasks.changed.v1";
        }
    }

    /** The task waits for other tasks than before. */
    record DependenciesChanged(TaskId task, TaskKey key, List<TaskId> added, List<TaskId> removed)
            implements TaskEvent {

        @Override
        public String type() {
            return "tasks.dependencies-changed.v1";
        }
    }

    /** The task came into a sprint, or out of one. */
    record SprintChanged(
            TaskId task,
            TaskKey key,
            @Nullable SprintId from,
            @Nullable SprintId to) implements TaskEvent {

        @Override
        public String type() {
            return "tasks.sprint-changed.v1";
        }
    }

    /** The task got another place in the backlog. */
    record Ranked(TaskId task, TaskKey key) implements TaskEvent {

        @Override
        public String type() {
            return "tasks.ranked.v1";
        }
    }

    /**
     * Somebody, or the server, called for help with the task.
     *
     * @param to who is to hear of it, in the words of the priority's terms
     */
    record Escalated(TaskId task, TaskKey key, @Nullable Priority priority, String to, String reason)
            implements TaskEvent {

        @Override
        public String type() {
            return "tasks.escalated.v1";
        }
    }

    /** The task went to work although as many tasks of its sprint were in work as it allows. */
    record LimitExceeded(TaskId task, TaskKey key, SprintId sprint, int limit) implements TaskEvent {

        @Override
        public String type() {
            return "tasks.wip-limit-exceeded.v1";
        }
    }

    /**
     * The task went along an arrow of its life. The type says which state it reached, in the past tense:
     * {@code tasks.completed.v1}.
     *
     * @param reason what the one who moved it said about it
     */
    record Moved(
            TaskId task,
            TaskKey key,
            TaskState from,
            TaskState to,
            @Nullable String reason) implements TaskEvent {

        @Override
        public String type() {
            return "tasks." + fact() + ".v1";
        }

        private String fact() {
            return switch (to) {
                case CREATE -> "restored";
                case TRIAGE -> "triaged";
                case PRIORITIZE -> from == TaskState.SCHEDULE ? "deferred" : "prioritized";
                case SCHEDULE -> "scheduled";
                case WORK ->
                    switch (from) {
                        case BLOCKED -> "unblocked";
                        case REVIEW -> "returned";
                        case COMPLETE -> "reopened";
                        default -> "started";
                    };
                case BLOCKED -> "blocked";
                case REVIEW -> "submitted";
                case COMPLETE -> "completed";
                case ARCHIVE -> "archived";
                case CANCELLED -> "cancelled";
            };
        }
    }
}
