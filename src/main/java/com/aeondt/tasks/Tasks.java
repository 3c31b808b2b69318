package com.aeondt.tasks;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of a tenant: planning, describing and moving them through their life. Each change is one transaction, or
 * joins the caller's; every change checks the revision the caller has seen, where one is asked for.
 */
@Service
@Transactional
public class Tasks {

    private static final UUID BEFORE_ALL = new UUID(0L, 0L);

    private final TaskRepository repository;
    private final TaskSearch search;
    private final TaskKeys keys;
    private final TaskGraph graph;
    private final TaskSteps steps;

    Tasks(TaskRepository repository, TaskSearch search, TaskKeys keys, TaskGraph graph, TaskSteps steps) {
        this.repository = repository;
        this.search = search;
        this.keys = keys;
        this.graph = graph;
        this.steps = steps;
    }

    /**
     * Creates a task.
     *
     * @throws AeonException {@link TaskError#KEY_TAKEN} when the wanted key is another task's
     */
    public TaskView plan(NewTask wanted) {
        var allotted = keys.allot(wanted);
        var task = Task.create(
                Tenant.current(), allotted.project(), allotted.key(), steps.dated(wanted.details(), null), now());
        if (!wanted.dependencies().isEmpty()) {
            graph.replace(task, wanted.dependencies(), now());
        }
        return saved(task).toView();
    }

    /**
     * The task with this id or key.
     *
     * @throws AeonException {@link TaskError#NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public TaskView find(String idOrKey) {
        return lookUp(idOrKey).orElseThrow(() -> notFound(idOrKey)).toView();
    }

    /** The task with this key, if there is one. */
    @Transactional(readOnly = true)
    public Optional<TaskView> withKey(TaskKey key) {
        return repository.findByKey(key.value()).map(Task::toView);
    }

    /** The tasks with these keys, those that exist, in no particular order. */
    @Transactional(readOnly = true)
    public List<TaskView> withKeys(Collection<TaskKey> keys) {
        return repository.findByKeyIn(keys.stream().map(TaskKey::value).toList()).stream()
                .map(Task::toView)
                .toList();
    }

    /** The tasks with these ids, those that exist, in no particular order. */
    @Transactional(readOnly = true)
    public List<TaskView> views(Collection<TaskId> ids) {
        return repository.findAllById(ids.stream().map(TaskId::value).toList()).stream()
                .map(Task::toView)
                .toList();
    }

    /** The tasks that wait for this one. */
    @Transactional(readOnly = true)
    public List<TaskView> waitingFor(TaskId id) {
        return repository.waitingFor(id.value()).stream().map(Task::toView).toList();
    }

    /** Everything a task waits for, directly or not. */
    @Transactional(readOnly = true)
    public DependencyTree dependencyTree(TaskId id) {
        return graph.tree(require(id));
    }

    /** Up to {@code limit} ids of the tenant's tasks behind the given one, ascending: for walking over all of them. */
    @Transactional(readOnly = true)
    public List<UUID> idsAfter(Optional<UUID> after, int limit) {
        return repository.idsAfter(after.orElse(BEFORE_ALL), Limit.of(limit));
    }

    /** A page of the tasks that the filter lets through. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Slice<TaskView> list(TaskFilter filter, PageRequest page) {
        return search.list(filter, page);
    }

    /**
     * Replaces what people write about a task.
     *
     * @throws AeonException {@link com.aeondt.platform.PlatformError#STALE}, {@link TaskError#PRIORITY_NEEDED}
     */
    public TaskView change(TaskId id, Revision seen, TaskDetails details) {
        var task = require(id, seen);
        return saved(steps.describe(task, details)).toView();
    }

    /**
     * Goes one step along the arrows of the life cycle.
     *
     * @param reason what is said about it, kept in the event; null for nothing
     * @throws AeonException {@link TaskError#TRANSITION_NOT_ALLOWED} with the allowed states, or what the guard of that
     *     arrow says
     */
    public TaskView move(TaskId id, Revision seen, TaskState target, @Nullable String reason) {
        var task = require(id, seen);
        return step(task, target, reason).toView();
    }

    /**
     * Goes to a state by the shortest way, each arrow with its event: for a file, in which {@code [x]} may follow
     * {@code [ ]} directly.
     *
     * @throws AeonException {@link TaskError#TRANSITION_NOT_ALLOWED} when no way leads there, or what a guard on the way
     *     says
     */
    public TaskView walk(TaskId id, Revision seen, TaskState target, @Nullable String reason) {
        var task = require(id, seen);
        var path = task.state().pathTo(target);
        if (path.isEmpty() && task.state() != target) {
            return step(task, target, reason).toView();
        }
        for (var next : path) {
            if (task.state() != next) {
                task = step(task, next, reason);
            }
        }
        return task.toView();
    }

    /** Puts a task into a sprint, or out of any (null); {@code tasks.sprint} says which sprint takes tasks. */
    public TaskView intoSprint(TaskId id, Revision seen, @Nullable SprintId sprint) {
        return saved(require(id, seen).into(sprint, now())).toView();
    }

    /** Gives these tasks the first places of the backlog, in this order; the others follow as they were. */
    public void rankFirst(List<TaskId> order) {
        var tasks = repository.findAllById(order.stream().map(TaskId::value).toList()).stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        order.stream().filter(id -> !tasks.containsKey(id)).findFirst().ifPresent(missing -> {
            throw notFound(missing.toString());
        });
        var place = repository.lowestRank().min(BigDecimal.ZERO).subtract(BigDecimal.valueOf(order.size()));
        for (var id : order) {
            repository.save(Objects.requireNonNull(tasks.get(id)).rankAt(place, now()));
            place = place.add(BigDecimal.ONE);
        }
    }

    /** Cancels a task that is still open; it keeps its text and can be taken up again. Nothing for one that is over. */
    public TaskView cancel(TaskId id, @Nullable String reason) {
        var task = require(id);
        return task.state().open() ? step(task, TaskState.CANCELLED, reason).toView() : task.toView();
    }

    /**
     * Replaces the dependencies of a task; null as a note means none.
     *
     * @throws AeonException {@link TaskError#NOT_FOUND} for an unknown one, {@link TaskError#DEPENDENCY_CYCLE} with the
     *     circle it would close
     */
    public TaskView dependOn(TaskId id, Revision seen, List<Dependency> wanted) {
        return saved(graph.replace(require(id, seen), wanted, now())).toView();
    }

    /**
     * Tells those who are to hear of a task that does not go as it should.
     *
     * @param to who hears of it, in the words of the priority's terms
     * @param raised the priority it gets; null for the one it has
     */
    public TaskView escalate(TaskId id, Revision seen, String to, String reason, @Nullable Priority raised) {
        var task = require(id, seen).escalate(to, reason, now());
        if (raised != null) {
            steps.describe(task, task.details().withPriority(raised));
        }
        return saved(task).toView();
    }

    /** Adds a dependency, or replaces what is said about it; see {@link #dependOn}. */
    public TaskView addDependency(TaskId id, Revision seen, Dependency added) {
        var wanted = new ArrayList<>(withNotes(require(id, seen)));
        wanted.removeIf(present -> present.task().equals(added.task()));
        wanted.add(added);
        return dependOn(id, seen, wanted);
    }

    /**
     * Removes a dependency.
     *
     * @throws AeonException {@link TaskError#DEPENDENCY_NOT_FOUND}
     */
    public TaskView removeDependency(TaskId id, Revision seen, TaskId removed) {
        var wanted = new ArrayList<>(withNotes(require(id, seen)));
        if (!wanted.removeIf(present -> present.task().equals(removed))) {
            throw new AeonException(TaskError.DEPENDENCY_NOT_FOUND, "The task does not depend on " + removed + ".");
        }
        return dependOn(id, seen, wanted);
    }

    /** A dependency to be: the other task and what is said about it. */
    public record Dependency(TaskId task, @Nullable String note) {}

    private static List<Dependency> withNotes(Task task) {
        return task.dependencies().stream()
                .map(dependency -> new Dependency(dependency.id(), dependency.note()))
                .toList();
    }

    private Task step(Task task, TaskState target, @Nullable String reason) {
        return steps.step(task, target, reason);
    }

    /** Flushes, so that the revision in the answer is the one that is stored. */
    private Task saved(Task task) {
        return repository.saveAndFlush(task);
    }

    private Task require(TaskId id, Revision seen) {
        var task = require(id);
        seen.mustBe(task.revision());
        return task;
    }

    private Task require(TaskId id) {
        return repository.findById(id.value()).orElseThrow(() -> notFound(id.toString()));
    }

    private Optional<Task> lookUp(String idOrKey) {
        var key = TaskKey.parse(idOrKey);
        if (key.isPresent()) {
            return repository.findByKey(key.get().value());
        }
        try {
            return repository.findById(UUID.fromString(idOrKey));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Instant now() {
        return steps.now();
    }

    static AeonException notFound(String idOrKey) {
        return new AeonException(TaskError.NOT_FOUND, "There is no task " + idOrKey + ".").with("task", idOrKey);
    }
}
