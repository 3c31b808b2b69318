package com.aeondt.tasks.files;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Revision;
import com.aeondt.platform.TenantId;
import com.aeondt.tasks.project.ProjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Two texts that cannot both stand; both are kept until somebody decides. */
@Entity
@Table(schema = "tasks", name = "todo_conflict")
class TodoConflict extends AbstractAggregateRoot<TodoConflict> {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID tenantId;

    @Column(updatable = false)
    private UUID projectId;

    @Column(updatable = false)
    private String fileName;

    private @Nullable String taskKey;

    @Enumerated(EnumType.STRING)
    private ConflictKind kind;

    private String reason;

    private byte[] base;

    private byte[] ours;

    private byte[] theirs;

    private Instant openedAt;

    private @Nullable Instant resolvedAt;

    private @Nullable String resolution;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected TodoConflict() {}

    private TodoConflict(TenantId tenant, ProjectId project, ConflictDraft draft, Instant now) {
        this.id = Ids.next();
        this.tenantId = tenant.value();
        this.projectId = project.value();
        this.fileName = draft.file().text();
        this.taskKey = draft.key();
        this.kind = draft.kind();
        this.reason = draft.reason();
        this.base = bytes(draft.base());
        this.ours = bytes(draft.ours());
        this.theirs = bytes(draft.theirs());
        this.openedAt = now;
    }

    static TodoConflict open(TenantId tenant, ProjectId project, ConflictDraft draft, Instant now) {
        var conflict = new TodoConflict(tenant, project, draft, now);
        conflict.registerEvent(
                new TodoConflictEvent.Opened(conflict.id, draft.file().text(), draft.key()));
        return conflict;
    }

    /** Somebody, or the next version of the file, has decided. */
    TodoConflict resolve(String how, Instant now) {
        resolvedAt = now;
        resolution = how;
        registerEvent(new TodoConflictEvent.Resolved(id, how));
        return this;
    }

    boolean says(ConflictDraft draft) {
        return kind == draft.kind() && text(theirs).equals(draft.theirs()) && reason.equals(draft.reason());
    }

    boolean isIn(FileName file) {
        return fileName.equals(file.text());
    }

    boolean isOpen() {
        return resolvedAt == null;
    }

    @Nullable String taskKey() {
        return taskKey;
    }

    ConflictKind kind() {
        return kind;
    }

    TodoConflictView toView() {
        return new TodoConflictView(
                id,
                new ProjectId(projectId),
                fileName,
                taskKey,
                kind,
                reason,
                text(base),
                text(ours),
                text(theirs),
                openedAt,
                resolvedAt,
                resolution,
                new Revision(version == null ? 0 : version));
    }

    private static byte[] bytes(String text) {
        return com.aeondt.tasks.todofile.Utf8.encode(text);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}
