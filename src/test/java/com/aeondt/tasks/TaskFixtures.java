package com.aeondt.tasks;

import com.aeondt.platform.Ids;
import com.aeondt.platform.TenantId;
import com.aeondt.tasks.project.ProjectId;
import java.time.Instant;
import java.util.List;

/** Tasks in named states. */
final class TaskFixtures {

    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
    static final TenantId TENANT = new TenantId(Ids.next());
    static final ProjectId PROJECT = new ProjectId(Ids.next());

    private TaskFixtures() {}

    static Task createdTask(String key) {
        return Task.create(TENANT, PROJECT, new TaskKey(key), TaskDetails.titled("Login API"), MONDAY);
    }

    static Task prioritizedTask(String key) {
        return moved(createdTask(key), TaskState.TRIAGE, TaskState.PRIORITIZE)
                .describe(TaskDetails.titled("Login API").withPriority(Priority.P2), MONDAY);
    }

    static Task scheduledTask(String key) {
        return moved(prioritizedTask(key), TaskState.SCHEDULE);
    }

    static Task startedTask(String key) {
        return moved(scheduledTask(key), TaskState.WORK);
    }

    static Task moved(Task task, TaskState... states) {
        for (var state : states) {
            task.moveTo(state, List.of(), null, MONDAY);
        }
        return task;
    }

    static TaskDependency dependency(String key) {
        return new TaskDependency(new TaskId(Ids.next()), new TaskKey(key), null);
    }
}
