package com.aeondt.tasks.files;

/** Which text of a conflict is to stand. */
public enum Take {
    /** The server's. */
    OURS,
    /** The other side's. */
    THEIRS,
    /** One that is sent along. */
    TEXT
}
