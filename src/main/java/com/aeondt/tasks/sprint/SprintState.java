package com.aeondt.tasks.sprint;

/** Where a sprint stands. */
public enum SprintState {
    PLANNED,
    ACTIVE,
    COMPLETED
}
