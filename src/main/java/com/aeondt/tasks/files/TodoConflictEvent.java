package com.aeondt.tasks.files;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a conflict. */
public sealed interface TodoConflictEvent extends DomainEvent {

    UUID conflict();

    @Override
    default Subject subject() {
        return new Subject("todo-conflict", conflict());
    }

    /** Two texts were found that cannot both stand. */
    record Opened(UUID conflict, String file, @Nullable String task) implements TodoConflictEvent {

        @Override
        public String type() {
            return "tasks.todo-conflict-opened.v1";
        }
    }

    /** It was decided which text stands. */
    record Resolved(UUID conflict, String resolution) implements TodoConflictEvent {

        @Override
        public String type() {
            return "tasks.todo-conflict-resolved.v1";
        }
    }
}
