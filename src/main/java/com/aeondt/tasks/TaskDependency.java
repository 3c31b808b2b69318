package com.aeondt.tasks;

import org.jspecify.annotations.Nullable;

/**
 * A task that has to be over before another can go on.
 *
 * @param id the task depended on
 * @param key its key
 * @param note what the author said about it, such as {@code database schema}
 */
public record TaskDependency(
        TaskId id, TaskKey key, @Nullable String note) {}
