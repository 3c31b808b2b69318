package com.aeondt.tasks.retro;

/** The three questions of a retrospective. */
public enum RetroKind {
    WENT_WELL,
    COULD_IMPROVE,
    ACTION
}
