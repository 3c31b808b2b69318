package com.aeondt.tasks.sprint;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskId;
import java.util.UUID;

/** What happens to a sprint. */
public sealed interface SprintEvent extends DomainEvent {

    SprintId sprint();

    @Override
    default Subject subject() {
        return new Subject("sprint", sprint().value());
    }

    /** A sprint was planned. */
    record Planned(SprintId sprint, String name) implements SprintEvent {

        @Override
        public String type() {
            return "tasks.sprint-planned.v1";
        }
    }

    /** Its name, goal, dates or capacity changed. */
    record Changed(SprintId sprint) implements SprintEvent {

        @Override
        public String type() {
            return "tasks.sprint-plan-changed.v1";
        }
    }

    /** It has started. */
    record Started(SprintId sprint, int tasks) implements SprintEvent {

        @Override
        public String type() {
            return "tasks.sprint-started.v1";
        }
    }

    /** A running sprint got a task more or less. */
    record ScopeChanged(SprintId sprint, TaskId task, boolean added) implements SprintEvent {

        @Override
        public String type() {
            return "tasks.sprint-scope-changed.v1";
        }
    }

    /** It is over. */
    record Completed(SprintId sprint, int done, int carriedOver) implements SprintEvent {

        @Override
        public String type() {
            return "tasks.sprint-completed.v1";
        }
    }

    /** A planned sprint was deleted. */
    record Dropped(SprintId sprint) implements SprintEvent {

        @Override
        public String type() {
            return "tasks.sprint-dropped.v1";
        }
    }

    /** A running sprint was looked at in the middle. */
    record Synced(SprintId sprint, UUID sync, boolean goalAtRisk) implements SprintEvent {

        @Override
        public String type() {
            return "tasks.sprint-synced.v1";
        }
    }

    /** Its planning has another agenda. */
    record AgendaAgreed(SprintId sprint, int minutes) implements SprintEvent {

        @Override
        public String type() {
            return "tasks.sprint-agenda-agreed.v1";
        }
    }

    /** The team has accepted that tasks wait for so many outside of it. */
    record DependenciesAccepted(SprintId sprint, int dependencies) implements SprintEvent {

        @Override
        public String type() {
            return "tasks.sprint-dependencies-accepted.v1";
        }
    }

    /** What is noted about it changed. */
    record Noted(SprintId sprint) implements SprintEvent {

        @Override
        public String type() {
            return "tasks.sprint-noted.v1";
        }
    }
}
