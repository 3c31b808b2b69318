package com.aeondt.tasks.retro;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import com.aeondt.tasks.TaskId;
import java.util.UUID;

/** What happens to a retrospective. */
public sealed interface RetroEvent extends DomainEvent {

    UUID retrospective();

    @Override
    default Subject subject() {
        return new Subject("retrospective", retrospective());
    }

    /** A retrospective was opened. */
    record Opened(UUID retrospective, String name) implements RetroEvent {

        @Override
        public String type() {
            return "tasks.retrospective-opened.v1";
        }
    }

    /** Somebody added an item. */
    record ItemAdded(UUID retrospective, UUID item) implements RetroEvent {

        @Override
        public String type() {
            return "tasks.retrospective-item-added.v1";
        }
    }

    /** An item became a task. */
    record ItemPromoted(UUID retrospective, UUID item, TaskId task) implements RetroEvent {

        @Override
        public String type() {
            return "tasks.retrospective-item-promoted.v1";
        }
    }
}
