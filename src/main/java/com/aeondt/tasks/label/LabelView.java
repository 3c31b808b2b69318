package com.aeondt.tasks.label;

/**
 * A tag that tasks carry.
 *
 * @param tasks how many carry it
 * @param open how many of those are not over
 */
public record LabelView(String name, long tasks, long open) {}
