package com.aeondt.tasks.draft;

import com.aeondt.platform.Revision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as others see it.
 *
 * @param aboutId the standup, task or sprint it is about
 * @param about the same for people
 * @param model what wrote it; null when it was put together from the records
 * @param reason why no model's text is in it; null when one is
 * @param citations the ids of the records it rests on
 * @param dropped how many sentences of the model cited nothing, or what is not in the material, and were thrown away
 * @param decidedBy who accepted or rejected it; null while nobody has
 */
public record DraftView(
        UUID id,
        DraftKind kind,
        UUID aboutId,
        String about,
        DraftState state,
        String text,
        @Nullable String model,
        @Nullable String reason,
        List<String> citations,
        int dropped,
        String author,
        Instant writtenAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        Revision revision) {

    public DraftView {
        citations = List.copyOf(citations);
    }
}
