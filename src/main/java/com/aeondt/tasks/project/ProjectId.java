package com.aeondt.tasks.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a project. */
public record ProjectId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
