package com.aeondt.tasks.filter;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import java.util.UUID;

/** What happens to a kept filter. */
public sealed interface SavedFilterEvent extends DomainEvent {

    UUID filter();

    @Override
    default Subject subject() {
        return new Subject("task-filter", filter());
    }

    /** A filter was kept, or changed. */
    record Kept(UUID filter, String name) implements SavedFilterEvent {

        @Override
        public String type() {
            return "tasks.filter-kept.v1";
        }
    }

    /** A filter was deleted. */
    record Dropped(UUID filter) implements SavedFilterEvent {

        @Override
        public String type() {
            return "tasks.filter-dropped.v1";
        }
    }
}
