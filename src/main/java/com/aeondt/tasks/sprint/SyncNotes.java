package com.aeondt.tasks.sprint;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of a mid-sprint sync, in the words of those who were there (operating procedures, section 2.5).
 *
 * @param progress how it goes
 * @param risks to the sprint's goal
 * @param priorities what is done before what, if that has changed
 * @param blockers what is in the way and who sees to it
 * @param goalAtRisk whether the goal may be missed
 */
@Embeddable
public record SyncNotes(
        @Nullable String progress,
        @Nullable String risks,
        @Nullable String priorities,
        @Nullable String blockers,
        boolean goalAtRisk) {}
