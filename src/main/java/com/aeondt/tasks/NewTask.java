package com.aeondt.tasks;

import com.aeondt.tasks.Tasks.Dependency;
import com.aeondt.tasks.project.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task to be planned.
 *
 * @param project where it belongs; null for the tenant's standard project
 * @param key the key somebody gave it already, in a file; null for the next free one of the project
 * @param dependencies what it waits for
 */
public record NewTask(
        @Nullable ProjectId project, @Nullable TaskKey key, TaskDetails details, List<Dependency> dependencies) {

    public NewTask {
        dependencies = List.copyOf(dependencies);
    }

    /** A task of the standard project that gets the next free key. */
    public static NewTask of(TaskDetails details) {
        return new NewTask(null, null, details, List.of());
    }
}
