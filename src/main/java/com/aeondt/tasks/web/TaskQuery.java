package com.aeondt.tasks.web;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskFilter;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.filter.FilterQuery;
import com.aeondt.tasks.filter.SavedFilters;
import com.aeondt.tasks.project.Projects;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters of a list of tasks, as query parameters. */
record TaskQuery(
        @Parameter(description = "Key or id of a project") @Nullable String project,

        @Parameter(description = "Id of a sprint") @Nullable UUID sprint,

        @Parameter(description = "Any of these; repeatable") @Nullable List<TaskState> state,

        @Parameter(description = "Any of these; repeatable") @Nullable List<Priority> priority,

        @Nullable String assigned,
        @Nullable String category,
        @Nullable String tag,

        @Parameter(description = "Due on this day or later") @Nullable LocalDate dueFrom,

        @Parameter(description = "Due on this day or earlier") @Nullable LocalDate dueTo,

        @Parameter(description = "Part of the key or the title") @Nullable String text,

        @Parameter(description = "Id or name of a kept filter, see GET /task-filters") @Nullable String filter,

        @Parameter(
                description = "A filter in words, see docs/guides/planning.md",
                example = "is:open priority:P0,P1 due<today+7d")
        @Nullable String where,

        @Parameter(description = "created, key, updated, due, priority or rank; a hyphen in front turns it around")
        @Nullable String sort) {

    /** The filter they make, with what they name looked up. */
    TaskFilter filter(Projects projects, SavedFilters filters) {
        var order = SortOrder.parse(sort == null ? "created" : sort);
        return new TaskFilter(
                project == null ? null : projects.find(project).id(),
                sprint == null ? null : new SprintId(sprint),
                state == null ? List.of() : state,
                priority == null ? List.of() : priority,
                assigned,
                category,
                tag,
                dueFrom,
                dueTo,
                text,
                words(filters),
                order.by(),
                order.descending());
    }

    private @Nullable FilterQuery words(SavedFilters filters) {
        var kept = filter == null ? null : filters.kept(filter);
        var written = where == null ? null : filters.query(where);
        return kept == null ? written : written == null ? kept : kept.and(written);
    }
}
