package com.aeondt.tasks;

import com.aeondt.platform.Subject;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a task; people and files use its {@link TaskKey}. */
public record TaskId(@JsonValue UUID value) implements Comparable<TaskId> {

    /** The kind of {@link Subject} that the events of a task are about. */
    public static final String KIND = "task";

    /** The task as the subject of an event. */
    public Subject subject() {
        return new Subject(KIND, value);
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
