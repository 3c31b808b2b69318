package com.aeondt.tasks.template;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import com.aeondt.tasks.TaskId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a template. */
public sealed interface TemplateEvent extends DomainEvent {

    UUID template();

    @Override
    default Subject subject() {
        return new Subject("task-template", template());
    }

    /** A template was written. */
    record Written(UUID template, String name) implements TemplateEvent {

        @Override
        public String type() {
            return "tasks.template-written.v1";
        }
    }

    /**
     * A task was made of it.
     *
     * @param previous the task that the recurrence made before; null for the first, or when made by hand
     */
    record Instantiated(
            UUID template, TaskId task, @Nullable TaskId previous) implements TemplateEvent {

        @Override
        public String type() {
            return "tasks.template-instantiated.v1";
        }
    }

    /** A template was deleted. */
    record Deleted(UUID template) implements TemplateEvent {

        @Override
        public String type() {
            return "tasks.template-deleted.v1";
        }
    }
}
