package com.aeondt.tasks;

import com.aeondt.tasks.filter.FilterQuery;
import com.aeondt.tasks.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list holds. An absent criterion lets everything through.
 *
 * @param states any of these; empty for all
 * @param priorities any of these; empty for all
 * @param tag one of the task's tags
 * @param dueFrom due on that day or later
 * @param dueTo due on that day or earlier
 * @param text part of the key or title, in either case
 * @param where a filter in words; null for none
 * @param sort the order
 * @param descending the other way round
 */
public record TaskFilter(
        @Nullable ProjectId project,
        @Nullable SprintId sprint,
        List<TaskState> states,
        List<Priority> priorities,
        @Nullable String assigned,
        @Nullable String category,
        @Nullable String tag,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable String text,
        @Nullable FilterQuery where,
        TaskSort sort,
        boolean descending) {

    /** Every task, oldest first. */
    public static final TaskFilter ALL = new TaskFilter(
            null, null, List.of(), List.of(), null, null, null, null, null, null, null, TaskSort.CREATED, false);

    public TaskFilter {
        states = List.copyOf(states);
        priorities = List.copyOf(priorities);
    }

    /** Without a filter in words. */
    public TaskFilter(
            @Nullable ProjectId project,
            @Nullable SprintId sprint,
            List<TaskState> states,
            List<Priority> priorities,
            @Nullable String assigned,
            @Nullable String category,
            @Nullable String tag,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable String text,
            TaskSort sort,
            boolean descending) {
        this(
                project,
                sprint,
                states,
                priorities,
                assigned,
                category,
                tag,
                dueFrom,
                dueTo,
                text,
                null,
                sort,
                descending);
    }

    /** What a filter in words lets through, in this order. */
    public static TaskFilter of(FilterQuery where, TaskSort sort) {
        return new TaskFilter(null, null, List.of(), List.of(), null, null, null, null, null, null, where, sort, false);
    }

    /** The tasks of a sprint, oldest first. */
    public static TaskFilter of(SprintId sprint) {
        return new TaskFilter(
                null, sprint, List.of(), List.of(), null, null, null, null, null, null, null, TaskSort.CREATED, false);
    }

    /** The tasks of these states, in this order. */
    public static TaskFilter of(List<TaskState> states, TaskSort sort) {
        return new TaskFilter(null, null, states, List.of(), null, null, null, null, null, null, null, sort, false);
    }
}
