package com.aeondt.tasks.discussion;

import com.aeondt.platform.Revision;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link as others see it.
 *
 * @param target what names the other end; in links of earlier versions any text
 * @param breaks what the commit says that it breaks; null for one that breaks nothing, and for other links
 */
public record LinkView(
        UUID id,
        LinkType type,
        String target,
        @Nullable String title,
        @Nullable String breaks,
        String linkedBy,
        Instant createdAt,
        Revision revision) {}
