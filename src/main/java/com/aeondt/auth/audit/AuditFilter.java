package com.aeondt.auth.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; a part that is null does not matter.
 *
 * @param actor the id or the name of whoever did it
 * @param action such as {@code tasks.task.updated}
 * @param subjectType what kind of thing it was done to, such as {@code tasks.task}
 * @param subjectId which of them
 * @param from from this time on
 * @param to before this time
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
