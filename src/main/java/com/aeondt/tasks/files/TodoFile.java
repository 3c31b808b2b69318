package com.aeondt.tasks.files;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Revision;
import com.aeondt.platform.TenantId;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.todofile.TodoDocument;
import com.aeondt.tasks.todofile.Utf8;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A todo file with exactly the bytes that were last written, by a person or by the server. */
@Entity
@Table(schema = "tasks", name = "todo_file")
class TodoFile extends AbstractAggregateRoot<TodoFile> {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID tenantId;

    @Column(updatable = false)
    private UUID projectId;

    @Column(updatable = false)
    private String name;

    private byte[] content;

    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected TodoFile() {}

    private TodoFile(TenantId tenant, ProjectId project, FileName name, Instant now) {
        this.id = Ids.next();
        this.tenantId = tenant.value();
        this.projectId = project.value();
        this.name = name.text();
        this.content = new byte[0];
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A file that has no bytes yet. */
    static TodoFile begin(TenantId tenant, ProjectId project, FileName name, Instant now) {
        return new TodoFile(tenant, project, name, now);
    }

    /** Takes other bytes; nothing happens when they are the same. */
    TodoFile write(byte[] bytes, Instant now) {
        if (!Arrays.equals(content, bytes) || version == null) {
            content = bytes.clone();
            updatedAt = now;
            registerEvent(new TodoFileEvent.Written(id(), name));
        }
        return this;
    }

    TodoFileId id() {
        return new TodoFileId(id);
    }

    FileName name() {
        return FileName.of(name);
    }

    byte[] bytes() {
        return content.clone();
    }

    TodoDocument document() {
        try {
            return TodoDocument.parse(content);
        } catch (Utf8.InvalidUtf8Exception e) {
            throw new IllegalStateException("A stored file is not UTF-8: " + id, e);
        }
    }

    Revision revision() {
        return new Revision(version == null ? 0 : version);
    }

    TodoFileView toView() {
        return new TodoFileView(id(), new ProjectId(projectId), name, bytes(), createdAt, updatedAt, revision());
    }
}
