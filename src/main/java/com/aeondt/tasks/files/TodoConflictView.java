package com.aeondt.tasks.files;

import com.aeondt.platform.Revision;
import com.aeondt.tasks.project.ProjectId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conflict as others see it.
 *
 * @param taskKey of the task it is about; null for text between entries
 * @param base what both sides had last; empty when there was nothing
 * @param ours the server's text
 * @param theirs the other side's text
 * @param resolution how it was decided; null while it is open
 */
public record TodoConflictView(
        UUID id,
        ProjectId project,
        String fileName,
        @Nullable String taskKey,
        ConflictKind kind,
        String reason,
        String base,
        String ours,
        String theirs,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolution,
        Revision revision) {}
