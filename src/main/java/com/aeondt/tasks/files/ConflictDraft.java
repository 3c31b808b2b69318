package com.aeondt.tasks.files;

import org.jspecify.annotations.Nullable;

/**
 * A conflict that was found.
 *
 * @param key of the task it is about; null for text between entries
 * @param base what both sides had last; empty when there was nothing
 * @param ours the server's text
 * @param theirs the other side's text
 */
record ConflictDraft(
        FileName file,
        @Nullable String key,
        ConflictKind kind,
        String reason,
        String base,
        String ours,
        String theirs) {}
