package com.aeondt.tasks.project;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Revision;
import com.aeondt.platform.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What a set of tasks and todo files belongs to. Its key never changes, because the keys of its tasks begin with it. */
@Entity
@Table(schema = "tasks", name = "project")
class Project extends AbstractAggregateRoot<Project> {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID tenantId;

    @Column(updatable = false)
    private String key;

    private String name;

    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    private Project(TenantId tenant, String key, String name, Instant now) {
        this.id = Ids.next();
        this.tenantId = tenant.value();
        this.key = key;
        this.name = name;
        this.createdAt = now;
    }

    static Project found(TenantId tenant, String key, String name, Instant now) {
        var project = new Project(tenant, key, name, now);
        project.registerEvent(new ProjectEvent.Founded(project.id(), key, name));
        return project;
    }

    Project rename(String changed) {
        if (!name.equals(changed)) {
            name = changed;
            registerEvent(new ProjectEvent.Renamed(id(), changed));
        }
        return this;
    }

    /** Says that it goes; the caller deletes it. */
    Project close() {
        registerEvent(new ProjectEvent.Closed(id(), key));
        return this;
    }

    ProjectId id() {
        return new ProjectId(id);
    }

    ProjectView toView() {
        return new ProjectView(id(), key, name, createdAt, new Revision(version == null ? 0 : version));
    }
}
