package com.aeondt.tasks.git;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One synchronisation.
 *
 * @param pulled how many commits were taken over
 * @param pushed the commit that was pushed; null when nothing had changed here
 * @param conflicts how many conflicts it found
 * @param message what went wrong; null when nothing did
 */
public record GitRunView(
        UUID id,
        Instant startedAt,
        Instant finishedAt,
        boolean succeeded,
        int pulled,
        @Nullable String pushed,
        int conflicts,
        @Nullable String message) {}
