package com.aeondt.tasks.sprint;

import com.aeondt.platform.Revision;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.project.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sprint as others see it.
 *
 * @param result how it went; null until it is completed
 * @param notes what is to be remembered of it: its report, lessons
 */
public record SprintView(
        SprintId id,
        ProjectId project,
        SprintState state,
        SprintPlan plan,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable SprintResult result,
        @Nullable String notes,
        Revision revision) {}
