package com.aeondt.tasks.todofile;

/** The priority written as {@code [P0]} to {@code [P3]}; the first is the most urgent. */
public enum Level {
    P0,
    P1,
    P2,
    P3
}
