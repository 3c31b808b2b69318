package com.aeondt.tasks.discussion;

import com.aeondt.platform.Unaudited;
import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.shared.Person;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that happened to a task, with who did it; written once. */
@Entity
@Unaudited
@Table(schema = "tasks", name = "activity")
class Activity extends TenantAggregate<Activity> {

    @SuppressWarnings("UnusedVariable") // queries read it
    private UUID taskId;

    @Embedded
    private Person actor;

    private String type;

    private String summary;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    Activity(UUID taskId, Person actor, String type, String summary, Instant at) {
        this.taskId = taskId;
        this.actor = actor;
        this.type = type;
        this.summary = summary;
        this.at = at;
    }

    ActivityView toView() {
        return new ActivityView(uuid(), actor.personId(), actor.personName(), type, summary, at);
    }
}
