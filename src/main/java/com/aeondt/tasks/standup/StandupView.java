package com.aeondt.tasks.standup;

import com.aeondt.platform.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standup as others see it.
 *
 * @param dueAt until when answers are in time
 * @param missing who is expected and has not answered
 * @param summary what was written about it as a whole; null for nothing
 */
public record StandupView(
        UUID id,
        LocalDate day,
        Instant dueAt,
        List<StandupEntry> entries,
        List<String> missing,
        @Nullable String summary,
        Revision revision) {

    /** What one person said. */
    public record StandupEntry(
            UUID personId, String personName, StandupAnswers answers, Instant writtenAt, boolean late) {}
}
