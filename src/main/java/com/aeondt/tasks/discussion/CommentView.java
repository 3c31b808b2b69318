package com.aeondt.tasks.discussion;

import com.aeondt.platform.Revision;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as others see it.
 *
 * @param text Markdown
 * @param editedAt when it was last changed; null when never
 */
public record CommentView(
        UUID id,
        UUID authorId,
        String authorName,
        String text,
        Instant createdAt,
        @Nullable Instant editedAt,
        Revision revision) {}
