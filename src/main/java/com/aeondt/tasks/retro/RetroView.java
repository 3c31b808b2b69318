package com.aeondt.tasks.retro;

import com.aeondt.platform.Revision;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A retrospective as others see it.
 *
 * @param items those with the most votes first
 */
public record RetroView(
        UUID id, String name, @Nullable SprintId sprint, Instant openedAt, List<RetroItem> items, Revision revision) {

    /**
     * Something that was said.
     *
     * @param task the task it became; null while it is none
     */
    public record RetroItem(
            UUID id,
            RetroKind kind,
            String text,
            String author,
            int votes,
            @Nullable TaskKey task) {}
}
