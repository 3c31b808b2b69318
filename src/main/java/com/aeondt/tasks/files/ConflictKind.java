package com.aeondt.tasks.files;

/** What two texts disagree about. */
public enum ConflictKind {
    /** The file asks for a state that the task cannot go to. */
    ILLEGAL_TRANSITION,
    /** Two entries of a file have one id. */
    DUPLICATE_ID,
    /** The dependencies in the file would close a circle. */
    DEPENDENCY_CYCLE,
    /** Both sides of a merge changed the same part of an entry. */
    BOTH_CHANGED,
    /** One side of a merge deleted what the other changed. */
    DELETED_AND_CHANGED,
    /** Both sides of a merge changed the same lines between entries. */
    TEXT
}
