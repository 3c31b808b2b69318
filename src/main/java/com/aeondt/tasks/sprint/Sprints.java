package com.aeondt.tasks.sprint;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskFilter;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.shared.BusinessTime;
import com.aeondt.tasks.shared.Pages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sprints of a tenant: planning them, running them, closing them. One per project runs at a time. */
@Service
@Transactional
public class Sprints {

    private final SprintRepository repository;
    private final SprintScope scope;
    private final Tasks tasks;
    private final SprintRecord record;
    private final BusinessTime time;

    Sprints(SprintRepository repository, SprintScope scope, Tasks tasks, SprintRecord record, BusinessTime time) {
        this.repository = repository;
        this.scope = scope;
        this.tasks = tasks;
        this.record = record;
        this.time = time;
    }

    public SprintView plan(ProjectId project, SprintPlan plan) {
        return saved(new Sprint(project, plan));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Slice<SprintView> list(PageRequest page) {
        var rows = repository.findByIdLessThanOrderByIdDesc(Pages.before(page), Pages.limit(page)).stream()
                .map(Sprint::toView)
                .toList();
        return Slice.of(rows, page.limit(), sprint -> Pages.key(sprint.id().value()));
    }

    /**
     * One sprint.
     *
     * @throws AeonException {@link SprintError#NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public SprintView find(SprintId id) {
        return require(id).toView();
    }

    /** These sprints, those that exist. */
    @Transactional(readOnly = true)
    public List<SprintView> views(Collection<SprintId> ids) {
        return repository
                .findAllById(ids.stream().map(SprintId::value).distinct().toList())
                .stream()
                .map(Sprint::toView)
                .toList();
    }

    /** The running sprint of a project. */
    @Transactional(readOnly = true)
    public Optional<SprintView> active(ProjectId project) {
        return repository
                .findByProjectIdAndState(project.value(), SprintState.ACTIVE)
                .map(Sprint::toView);
    }

    /** Changes the plan; also while it runs, because goals and capacity do change. */
    public SprintView replan(SprintId id, Revision seen, SprintPlan plan) {
        return saved(require(id, seen).replan(plan));
    }

    /** Deletes a sprint that has not started; its tasks stay where they are. */
    public void drop(SprintId id, Revision seen) {
        var sprint = repository.save(require(id, seen).drop());
        content(id).forEach(task -> tasks.intoSprint(task.id(), task.revision(), null));
        scope.forget(id);
        repository.delete(sprint);
    }

    /**
     * Starts a planned sprint: its tasks are scheduled.
     *
     * @throws AeonException {@link SprintError#ARTEFACTS_MISSING}, {@link SprintError#ANOTHER_ACTIVE}; what a task says
     *     that cannot be scheduled
     */
    public SprintView start(SprintId id, Revision seen) {
        var sprint = require(id, seen);
        var content = content(id);
        sprint.start(content.size(), Waiting.in(content, tasks), time.now());
        var running = active(sprint.toView().project());
        if (running.isPresent() && !running.get().id().equals(id)) {
            throw new AeonException(
                            SprintError.ANOTHER_ACTIVE,
                            "'" + running.get().plan().name() + "' is running.")
                    .with("sprint", running.get().id());
        }
        content.forEach(this::schedule);
        return saved(sprint);
    }

    /** Takes a task in; a running sprint schedules it at once. */
    public TaskView add(SprintId id, TaskId task, Revision seen) {
        var sprint = require(id);
        var current = view(task);
        if (id.equals(current.sprint())) {
            return current;
        }
        if (current.sprint() != null) {
            leave(require(current.sprint()), task);
        }
        repository.save(sprint.scope(task, true));
        scope.added(id, task, time.now());
        var added = tasks.intoSprint(task, seen, id);
        return sprint.state() == SprintState.ACTIVE ? schedule(added) : added;
    }

    /** Takes a task out; it keeps its state. */
    public TaskView remove(SprintId id, TaskId task, Revision seen) {
        if (!id.equals(view(task).sprint())) {
            throw new AeonException(SprintError.TASK_NOT_IN_SPRINT, "The task is not in this sprint.");
        }
        leave(require(id), task);
        return tasks.intoSprint(task, seen, null);
    }

    private void leave(Sprint sprint, TaskId task) {
        if (sprint.state() != SprintState.COMPLETED) {
            repository.save(sprint.scope(task, false));
            scope.removed(sprint.id(), task, time.now());
        }
    }

    /** Where the sprint stands now. */
    @Transactional(readOnly = true)
    public SprintMetrics metrics(SprintId id) {
        return SprintMetrics.of(
                content(id), record.breaking(id), require(id).toView().plan().capacityHours());
    }

    /** Notes what is to be remembered of it, in place of what was noted; null for nothing. */
    public SprintView note(SprintId id, Revision seen, @Nullable String text) {
        return saved(require(id, seen).note(text));
    }

    /**
     * Closes a running sprint: what is complete goes to the record, the rest into the next sprint, or without one back to
     * where the backlog begins; what broke in the meantime came with it, and how it went is written into {@code current.todo}.
     *
     * @param next where unfinished tasks go; null for nowhere
     */
    public SprintView complete(SprintId id, Revision seen, @Nullable SprintId next) {
        var sprint = require(id, seen);
        if (next != null) {
            require(next).mustNotBeCompleted();
        }
        record.takeTurn(sprint.toView().project());
        var content = content(id);
        var done = content.stream()
                .filter(task -> task.state().type() == TaskState.Type.COMPLETED)
                .toList();
        var carried = content.stream().filter(task -> task.state().open()).toList();
        var breaking = record.release(sprint.toView());
        var completed = saved(sprint.complete(done.size(), carried.size(), hours(done), breaking.size(), time.now()));
        done.stream().filter(task -> task.state() == TaskState.COMPLETE).forEach(this::archive);
        carried.forEach(task -> carry(task, next));
        int blocked = (int) carried.stream()
                .filter(task -> task.state() == TaskState.BLOCKED)
                .count();
        record.write(completed, Objects.requireNonNull(completed.result()), blocked, breaking);
        return completed;
    }

    /** All tasks of a sprint. */
    @Transactional(readOnly = true)
    public List<TaskView> content(SprintId id) {
        var all = new ArrayList<TaskView>();
        var filter = TaskFilter.of(id);
        var page = new PageRequest(PageRequest.MAX_LIMIT, Optional.empty());
        for (var slice = tasks.list(filter, page); ; slice = tasks.list(filter, page)) {
            all.addAll(slice.items());
            if (slice.next().isEmpty()) {
                return List.copyOf(all);
            }
            page = new PageRequest(PageRequest.MAX_LIMIT, slice.next());
        }
    }

    /** The estimated hours of tasks; one without an estimate counts nothing. */
    static BigDecimal hours(Collection<TaskView> tasks) {
        return tasks.stream()
                .map(task -> task.details().estimatedHours())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private TaskView schedule(TaskView task) {
        return task.state().type() == TaskState.Type.BACKLOG
                ? tasks.walk(task.id(), task.revision(), TaskState.SCHEDULE, "The sprint has begun.")
                : task;
    }

    private void archive(TaskView task) {
        tasks.move(task.id(), task.revision(), TaskState.ARCHIVE, "The sprint is over.");
    }

    private void carry(TaskView task, @Nullable SprintId next) {
        var carried = tasks.intoSprint(task.id(), task.revision(), next);
        if (next != null) {
            scope.added(next, task.id(), time.now());
        }
        if (next == null && carried.state() == TaskState.SCHEDULE) {
            tasks.move(task.id(), carried.revision(), TaskState.PRIORITIZE, "The sprint is over.");
        }
    }

    private TaskView view(TaskId id) {
        return tasks.find(id.toString());
    }

    private SprintView saved(Sprint sprint) {
        return repository.saveAndFlush(sprint).toView();
    }

    private Sprint require(SprintId id, Revision seen) {
        var sprint = require(id);
        seen.mustBe(sprint.toView().revision());
        return sprint;
    }

    private Sprint require(SprintId id) {
        return repository
                .findById(id.value())
                .orElseThrow(() ->
                        new AeonException(SprintError.NOT_FOUND, "There is no sprint " + id + ".").with("sprint", id));
    }
}
