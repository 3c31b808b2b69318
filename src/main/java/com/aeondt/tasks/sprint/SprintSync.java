package com.aeondt.tasks.sprint;

import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.shared.Person;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What was said when a running sprint was looked at; written once. */
@Entity
@Table(schema = "tasks", name = "sprint_sync")
class SprintSync extends TenantAggregate<SprintSync> {

    @SuppressWarnings("UnusedVariable") // queries read it
    private UUID sprintId;

    @Embedded
    private Person author;

    @Embedded
    private SyncNotes notes;

    private int tasks;

    private int done;

    private int blocked;

    private Instant heldAt;

    @SuppressWarnings("NullAway.Init")
    protected SprintSync() {}

    SprintSync(SprintId sprint, Person author, SyncNotes notes, SprintMetrics metrics, Instant now) {
        this.sprintId = sprint.value();
        this.author = author;
        this.notes = notes;
        this.tasks = metrics.tasks();
        this.done = metrics.done();
        this.blocked = metrics.blocked();
        this.heldAt = now;
        registerEvent(new SprintEvent.Synced(sprint, uuid(), notes.goalAtRisk()));
    }

    SprintSyncView toView() {
        return new SprintSyncView(uuid(), author.personName(), notes, tasks, done, blocked, heldAt);
    }
}
