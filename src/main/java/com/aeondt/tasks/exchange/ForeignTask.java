package com.aeondt.tasks.exchange;

import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as another tool tells it.
 *
 * @param id what the tool calls it: a key of ours, a UUID, anything; null when it has no name
 * @param details what is written about it; what the tool cannot say is absent
 * @param state {@link TaskState#CREATE} says no more than that it is open
 * @param created on which day; null when it does not say
 * @param completed likewise
 * @param dependencies the ids of what it waits for
 */
record ForeignTask(
        @Nullable String id,
        TaskDetails details,
        TaskState state,
        @Nullable LocalDate created,
        @Nullable LocalDate completed,
        List<String> dependencies) {

    /** Fields that keep what a task of ours has no part for. */
    static final String CREATED = "Created";

    /** Begins the id of a task that has no name but its line. */
    static final String PLACE = "line ";

    static final String COMPLETED = "Completed";
    static final String UUID = "UUID";
    static final String RECURRENCE = "Recurrence";

    ForeignTask {
        dependencies = List.copyOf(dependencies);
    }

    /** What the tool calls it; null when that is only the line it stands on. */
    @Nullable String lastingId() {
        return id == null || id.startsWith(PLACE) ? null : id;
    }

    /** The value of an extra field; null without one. */
    @Nullable String extra(String name) {
        return details.extra().stream()
                .filter(field -> field.name().equals(name))
                .map(TaskDetails.Field::value)
                .findFirst()
                .orElse(null);
    }
}
