package com.aeondt.tasks.sprint;

import static java.util.stream.Collectors.toMap;

import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Keeps the history of what was in each sprint. */
@Component
class SprintScope {

    private final ScopeRepository repository;
    private final Tasks tasks;

    SprintScope(ScopeRepository repository, Tasks tasks) {
        this.repository = repository;
        this.tasks = tasks;
    }

    void added(SprintId sprint, TaskId task, Instant now) {
        repository.save(new ScopeEntry(sprint, task, now));
    }

    void removed(SprintId sprint, TaskId task, Instant now) {
        repository
                .findBySprintIdAndTaskIdAndRemovedAtIsNull(sprint.value(), task.value())
                .forEach(entry -> {
                    entry.remove(now);
                    repository.save(entry);
                });
    }

    void forget(SprintId sprint) {
        repository.deleteAll(repository.findBySprintIdOrderById(sprint.value()));
    }

    /** Everything that ever was in the sprint, with its estimate of today. */
    List<Burndown.Item> items(SprintId sprint) {
        var entries = repository.findBySprintIdOrderById(sprint.value());
        var views = tasks
                .views(entries.stream().map(ScopeEntry::task).distinct().toList())
                .stream()
                .collect(toMap(TaskView::id, Function.identity()));
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(views.get(entry.task())).map(task -> item(entry, task)).stream())
                .toList();
    }

    private static Burndown.Item item(ScopeEntry entry, TaskView task) {
        var hours = task.details().estimatedHours();
        return new Burndown.Item(
                hours == null ? BigDecimal.ZERO : hours, entry.addedAt(), entry.removedAt(), task.completedAt());
    }
}
