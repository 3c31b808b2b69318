package com.aeondt.tasks.sla;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskKey;
import java.time.Instant;

/** What the watch over promises tells of a task, each fact once. */
public sealed interface SlaEvent extends DomainEvent {

    TaskId task();

    /** The fact in a sentence. */
    String sentence();

    @Override
    default Subject subject() {
        return task().subject();
    }

    /** Its deadline is near. */
    record AtRisk(TaskId task, TaskKey key, Priority priority, Instant dueAt) implements SlaEvent {

        @Override
        public String type() {
            return "tasks.sla-at-risk.v1";
        }

        @Override
        public String sentence() {
            return "At risk of missing its deadline of " + dueAt + ".";
        }
    }

    /**
     * Its deadline has passed.
     *
     * @param escalation who is to hear of it
     */
    record Breached(TaskId task, TaskKey key, Priority priority, Instant dueAt, String escalation) implements SlaEvent {

        @Override
        public String type() {
            return "tasks.sla-breached.v1";
        }

        @Override
        public String sentence() {
            return "Missed its deadline of " + dueAt + ".";
        }
    }

    /**
     * Nobody has said for too long how it goes.
     *
     * @param since when somebody last did
     * @param time which reminder in a row it is, from 1
     */
    record UpdateMissing(TaskId task, TaskKey key, Priority priority, Instant since, int time) implements SlaEvent {

        @Override
        public String type() {
            return "tasks.update-missing.v1";
        }

        @Override
        public String sentence() {
            return "Without an update since " + since + ".";
        }
    }
}
