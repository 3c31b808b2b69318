package com.aeondt.tasks.sla;

/** What the deadline of a priority is measured by. */
public enum SlaTarget {
    /** The end of the day, in the tenant's time zone, on which the clock started. */
    SAME_DAY,
    /** A number of hours after the clock started. */
    HOURS,
    /** The end of the sprint that the task is in; no deadline outside a sprint. */
    SPRINT,
    /** Best effort: no deadline. */
    NONE
}
