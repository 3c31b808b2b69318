package com.aeondt.tasks.sprint;

import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a task was in a sprint: what a burndown is drawn from, long after the task has gone on. */
@Entity
@Table(schema = "tasks", name = "sprint_scope")
class ScopeEntry extends TenantAggregate<ScopeEntry> {

    @SuppressWarnings("UnusedVariable") // queries read it
    private UUID sprintId;

    private UUID taskId;

    private Instant addedAt;

    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected ScopeEntry() {}

    ScopeEntry(SprintId sprint, TaskId task, Instant addedAt) {
        this.sprintId = sprint.value();
        this.taskId = task.value();
        this.addedAt = addedAt;
    }

    void remove(Instant now) {
        removedAt = now;
    }

    TaskId task() {
        return new TaskId(taskId);
    }

    Instant addedAt() {
        return addedAt;
    }

    @Nullable Instant removedAt() {
        return removedAt;
    }
}
