package com.aeondt.mcp.prompt;

import com.aeondt.platform.PageRequest;
import com.aeondt.tasks.TaskFilter;
import com.aeondt.tasks.TaskSort;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.backlog.Backlog;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.project.ProjectView;
import com.aeondt.tasks.project.Projects;
import com.aeondt.tasks.sprint.Sprints;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What prompts are made of: lists of tasks, one line each. */
@Component
class Material {

    private static final PageRequest SOME = new PageRequest(100, Optional.empty());

    private final Tasks tasks;
    private final Backlog backlog;
    private final Sprints sprints;
    private final Projects projects;

    Material(Tasks tasks, Backlog backlog, Sprints sprints, Projects projects) {
        this.tasks = tasks;
        this.backlog = backlog;
        this.sprints = sprints;
        this.projects = projects;
    }

    /** What one person does. */
    String of(String person) {
        var states =
                List.of(TaskState.WORK, TaskState.BLOCKED, TaskState.REVIEW, TaskState.SCHEDULE, TaskState.COMPLETE);
        var own = tasks.list(assigned(person, states), SOME).items();
        return "Person: %s\n%s".formatted(person, lines(own));
    }

    /** What nobody has judged yet. */
    String untriaged(Optional<String> project) {
        return lines(backlog.triage(SOME).items().stream().filter(of(project)).toList());
    }

    /** What could go into the next sprint. */
    String plannable(Optional<String> project) {
        var owner = project.map(projects::find).orElseGet(projects::standard);
        var running = sprints.active(owner.id());
        var capacity = running.map(sprint -> sprint.plan().capacityHours())
                .map(hours -> "Capacity of the running sprint: %s h\n".formatted(hours.toPlainString()))
                .orElse("");
        return capacity
                + lines(backlog.list(SOME).items().stream()
                        .filter(task -> task.project().equals(owner.id()))
                        .toList());
    }

    List<String> projects(String typed) {
        var upper = typed.toUpperCase(Locale.ROOT);
        return projects.list(SOME).items().stream()
                .map(ProjectView::key)
                .filter(key -> key.startsWith(upper))
                .toList();
    }

    List<String> keys(String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        var upper = typed.toUpperCase(Locale.ROOT);
        var filter = new TaskFilter(
                null, null, List.of(), List.of(), null, null, null, null, null, upper, TaskSort.CREATED, true);
        return tasks.list(filter, SOME).items().stream()
                .map(task -> task.key().value())
                .filter(key -> key.startsWith(upper))
                .toList();
    }

    private Predicate<TaskView> of(Optional<String> project) {
        Optional<ProjectId> wanted = project.map(key -> projects.find(key).id());
        return task -> wanted.isEmpty() || wanted.get().equals(task.project());
    }

    private static TaskFilter assigned(String person, List<TaskState> states) {
        return new TaskFilter(
                null, null, states, List.of(), person, null, null, null, null, null, TaskSort.CREATED, true);
    }

    private static String lines(List<TaskView> found) {
        return found.isEmpty()
                ? "(no tasks)"
                : found.stream().map(Material::line).collect(Collectors.joining("\n"));
    }

    private static String line(TaskView task) {
        var details = task.details();
        var blocker = details.blocker() == null ? "" : ", blocked by: " + details.blocker();
        var hours = details.estimatedHours() == null
                ? ""
                : ", " + details.estimatedHours().toPlainString() + " h";
        var priority = details.priority() == null ? "" : ", " + details.priority();
        var waits = task.dependencies().isEmpty()
                ? ""
                : task.dependencies().stream()
                        .map(dependency -> dependency.key().value())
                        .collect(Collectors.joining(", ", ", waits for ", ""));
        return "- %s %s (%s%s%s%s%s)"
                .formatted(task.key(), details.title(), task.state(), priority, hours, waits, blocker)
                .replace('\n', ' ');
    }
}
