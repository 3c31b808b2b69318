package com.aeondt.tasks.git;

import com.aeondt.platform.Revision;
import com.aeondt.tasks.project.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A git remote as others see it; secrets are never shown.
 *
 * @param folder where in the repository the files stand, empty for its root
 * @param hasSecret whether there is something to log in with
 * @param every how often it is synchronised by itself; null for never
 * @param lastCommit the commit that both sides had last; null before the first synchronisation
 */
public record GitRemoteView(
        UUID id,
        ProjectId project,
        String url,
        String branch,
        String folder,
        @Nullable String username,
        boolean hasSecret,
        @Nullable Duration every,
        @Nullable String lastCommit,
        @Nullable Instant lastSyncAt,
        Instant createdAt,
        Revision revision) {}
