package com.aeondt.tasks.git;

import com.aeondt.platform.jobs.JobId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that came in.
 *
 * @param delivery what the other side calls it; the digest of its body when it says nothing
 * @param event {@code push}, {@code create}, {@code ping} …
 * @param branch the one it is about
 * @param job the synchronisation that it asked for
 */
public record GitDeliveryView(
        UUID id,
        String delivery,
        String event,
        @Nullable String branch,
        Instant receivedAt,
        @Nullable JobId job,
        List<GitFinding> findings) {}
