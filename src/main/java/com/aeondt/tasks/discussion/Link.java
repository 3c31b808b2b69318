package com.aeondt.tasks.discussion;

import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.shared.Person;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something outside that belongs to a task. */
@Entity
@Table(schema = "tasks", name = "link")
class Link extends TenantAggregate<Link> {

    private UUID taskId;

    @Enumerated(EnumType.STRING)
    private LinkType type;

    private String target;

    private @Nullable String title;

    private @Nullable String breaks;

    @Embedded
    private Person author;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Link() {}

    Link(TaskId task, LinkTarget target, @Nullable String title, @Nullable String breaks, Person author, Instant now) {
        this.taskId = task.value();
        this.type = target.type();
        this.target = target.text();
        this.title = title;
        this.breaks = breaks;
        this.author = author;
        this.createdAt = now;
        registerEvent(new DiscussionEvent.Linked(task, uuid(), type, target.text(), breaks));
    }

    /** Says that it goes; the caller deletes it. */
    Link away() {
        registerEvent(new DiscussionEvent.Unlinked(new TaskId(taskId), type, target));
        return this;
    }

    boolean isAbout(TaskId task) {
        return taskId.equals(task.value());
    }

    LinkView toView() {
        return new LinkView(uuid(), type, target, title, breaks, author.personName(), createdAt, revision());
    }
}
