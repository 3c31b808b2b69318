package com.aeondt.tasks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a sprint, which a task may be in. */
public record SprintId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
