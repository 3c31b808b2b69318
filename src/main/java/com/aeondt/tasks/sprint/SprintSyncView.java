package com.aeondt.tasks.sprint;

import java.time.Instant;
import java.util.UUID;

/**
 * A mid-sprint sync as others see it.
 *
 * @param heldBy who wrote it down
 * @param tasks in the sprint then
 * @param done of them
 * @param blocked of them
 */
public record SprintSyncView(
        UUID id, String heldBy, SyncNotes notes, int tasks, int done, int blocked, Instant heldAt) {}
