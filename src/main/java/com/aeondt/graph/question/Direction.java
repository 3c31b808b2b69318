package com.aeondt.graph.question;

/** Which way an edge is walked. */
public enum Direction {
    /** From its source to its target. */
    OUT,
    /** From its target to its source. */
    IN,
    /** Either way. */
    BOTH
}
