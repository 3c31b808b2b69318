package com.aeondt.tasks.sprint;

/** What happens to one task more than a sprint allows in work. */
public enum WipPolicy {
    /** It stays where it is: 409. */
    REFUSE,
    /** It goes to work, and its record and an event say that the limit is exceeded. */
    WARN
}
