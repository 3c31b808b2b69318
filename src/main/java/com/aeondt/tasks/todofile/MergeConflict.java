package com.aeondt.tasks.todofile;

import java.util.Optional;

/**
 * Two changes that cannot both stand. The merged text keeps ours; where one side deleted what the other changed, it keeps
 * the change; between entries it keeps both. The other text is here and nowhere lost.
 *
 * @param id of the entry it is about; empty for text between entries and for entries without id
 * @param part what of the entry: {@code title}, {@code due}, a field's name, or {@code entry} for all of it; {@code text}
 *     between entries
 */
public record MergeConflict(Kind kind, Optional<String> id, String part, String base, String ours, String theirs) {

    /** How the two changes collide. */
    public enum Kind {
        BOTH_CHANGED,
        DELETED_AND_CHANGED,
        TEXT
    }
}
