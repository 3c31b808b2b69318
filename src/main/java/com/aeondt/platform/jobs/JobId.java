package com.aeondt.platform.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a job. */
public record JobId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
