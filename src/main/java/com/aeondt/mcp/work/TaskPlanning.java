package com.aeondt.mcp.work;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import com.aeondt.tasks.DueDate;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.project.Projects;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a tool's arguments to what the tasks understand. */
@Component
class TaskPlanning {

    private final Tasks tasks;
    private final Projects projects;

    TaskPlanning(Tasks tasks, Projects projects) {
        this.tasks = tasks;
        this.projects = projects;
    }

    TaskView plan(NewTaskArguments wanted) {
        var project = wanted.project() == null
                ? null
                : projects.find(wanted.project()).id();
        var dependencies = Objects.requireNonNullElse(wanted.dependencies(), List.<String>of()).stream()
                .map(key -> new Tasks.Dependency(tasks.find(key).id(), null))
                .toList();
        return tasks.plan(new NewTask(project, null, details(wanted), dependencies));
    }

    TaskView change(ChangeArguments wanted) {
        var task = tasks.find(wanted.key());
        return tasks.change(task.id(), task.revision(), over(wanted, task.details()));
    }

    private static TaskDetails details(NewTaskArguments wanted) {
        return new TaskDetails(
                wanted.title(),
                wanted.priority(),
                wanted.category(),
                Objects.requireNonNullElse(wanted.tags(), List.of()),
                due(wanted.due()),
                wanted.context(),
                wanted.success(),
                wanted.assigned(),
                wanted.estimatedHours(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static TaskDetails over(ChangeArguments wanted, TaskDetails now) {
        return new TaskDetails(
                Objects.requireNonNullElse(wanted.title(), now.title()),
                either(wanted.priority(), now.priority()),
                either(wanted.category(), now.category()),
                Objects.requireNonNullElse(wanted.tags(), now.tags()),
                either(due(wanted.due()), now.due()),
                either(wanted.context(), now.context()),
                either(wanted.success(), now.success()),
                either(wanted.assigned(), now.assigned()),
                either(wanted.estimatedHours(), now.estimatedHours()),
                either(wanted.status(), now.status()),
                either(wanted.blocker(), now.blocker()),
                now.impact(),
                now.risk(),
                either(wanted.notes(), now.notes()),
                now.prerequisites(),
                now.extra());
    }

    private static <T> @Nullable T either(@Nullable T wanted, @Nullable T present) {
        return wanted == null ? present : wanted;
    }

    private static @Nullable DueDate due(@Nullable String text) {
        return text == null
                ? null
                : DueDate.parse(text)
                        .orElseThrow(() -> new AeonException(
                                PlatformError.VALIDATION,
                                "'due' says no day.",
                                List.of(new Violation("/due", "due", "A date, or a period such as 2026-W48"))));
    }
}
