package com.aeondt.tasks;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When what happened to a task. */
@Embeddable
class TaskTimes {

    private Instant createdAt;

    private Instant updatedAt;

    private Instant stateSince;

    private @Nullable Instant prioritySince;

    private @Nullable Instant startedAt;

    private @Nullable Instant completedAt;

    @SuppressWarnings("NullAway.Init")
    protected TaskTimes() {}

    TaskTimes(boolean prioritised, Instant now) {
        this.createdAt = now;
        this.updatedAt = now;
        this.stateSince = now;
        this.prioritySince = prioritised ? now : null;
    }

    void touch(Instant now) {
        updatedAt = now;
    }

    /** It got a priority, another one, or none any more. */
    void prioritise(boolean prioritised, Instant now) {
        prioritySince = prioritised ? now : null;
    }

    /** It came into a state: the first time in work counts as its start, and what is open again is not completed. */
    void entered(TaskState state, Instant now) {
        stateSince = now;
        updatedAt = now;
        if (state == TaskState.WORK && startedAt == null) {
            startedAt = now;
        }
        if (state != TaskState.ARCHIVE) {
            completedAt = state.open() ? null : now;
        }
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant stateSince() {
        return stateSince;
    }

    @Nullable Instant prioritySince() {
        return prioritySince;
    }

    @Nullable Instant startedAt() {
        return startedAt;
    }

    @Nullable Instant completedAt() {
        return completedAt;
    }
}
