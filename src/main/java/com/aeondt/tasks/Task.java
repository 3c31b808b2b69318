package com.aeondt.tasks;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Ids;
import com.aeondt.platform.Revision;
import com.aeondt.platform.TenantId;
import com.aeondt.tasks.project.ProjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A piece of work with its life, from the idea to the record. */
@Entity
@Table(schema = "tasks", name = "task")
class Task extends AbstractAggregateRoot<Task> {

    /** Where everything comes that nobody has ranked. */
    static final BigDecimal UNRANKED = BigDecimal.valueOf(1_000_000_000);

    static final int MAX_DEPENDENCIES = 100;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID tenantId;

    private UUID projectId;

    private String key;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Embedded
    private TaskText text;

    @Embedded
    private TaskDependencies dependencies;

    private BigDecimal rank;

    @Embedded
    private TaskTimes times;

    private @Nullable UUID sprintId;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    private Task(TenantId tenant, ProjectId project, TaskKey key, TaskDetails details, Instant now) {
        this.id = Ids.next();
        this.tenantId = tenant.value();
        this.projectId = project.value();
        this.key = key.value();
        this.state = TaskState.CREATE;
        this.text = new TaskText(details);
        this.dependencies = new TaskDependencies();
        this.rank = UNRANKED;
        this.times = new TaskTimes(details.priority() != null, now);
    }

    /** A new task has been identified. */
    static Task create(TenantId tenant, ProjectId project, TaskKey key, TaskDetails details, Instant now) {
        var task = new Task(tenant, project, key, details, now);
        task.registerEvent(new TaskEvent.Created(task.id(), key, details.title()));
        return task;
    }

    /** Replaces what people write about the task; says nothing when nothing is different. */
    Task describe(TaskDetails details, Instant now) {
        var changed = details().differencesTo(details);
        if (!changed.isEmpty()) {
            if (details.priority() == null && !state.equals(TaskState.CANCELLED) && hasLeftPrioritize()) {
                throw priorityNeeded();
            }
            if (changed.contains("priority")) {
                times.prioritise(details.priority() != null, now);
            }
            text = new TaskText(details);
            times.touch(now);
            registerEvent(new TaskEvent.Changed(id(), key(), changed));
        }
        return this;
    }

    /**
     * Goes one step along the arrows.
     *
     * @param openDependencies those of {@link #dependencies()} that are not over
     * @param reason what is said about it; blocks the task when it goes to {@link TaskState#BLOCKED}
     */
    Task moveTo(TaskState target, Collection<TaskDependency> openDependencies, @Nullable String reason, Instant now) {
        if (!state.mayBecome(target)) {
            throw new AeonException(
                            TaskError.TRANSITION_NOT_ALLOWED,
                            "%s is in %s and cannot go to %s from there.".formatted(key, state, target))
                    .with("key", key)
                    .with("state", state)
                    .with("allowed", state.next());
        }
        if (target == TaskState.SCHEDULE && details().priority() == null) {
            throw priorityNeeded();
        }
        switch (target) {
            case BLOCKED -> block(openDependencies, reason, now);
            case WORK -> work(openDependencies, reason, now);
            default -> go(target, reason, now);
        }
        return this;
    }

    /** One of the dependencies is over: a task that waited only for dependencies goes on. */
    Task dependencyOver(Collection<TaskDependency> stillOpen, Instant now) {
        if (state == TaskState.BLOCKED && stillOpen.isEmpty() && details().blocker() == null) {
            go(TaskState.WORK, "The last dependency is over.", now);
        }
        return this;
    }

    /** Replaces the dependencies; the caller has seen to it that they close no circle. */
    Task dependOn(List<TaskDependency> wanted, Collection<TaskDependency> open, Instant now) {
        if (wanted.size() > MAX_DEPENDENCIES) {
            throw new AeonException(
                            TaskError.TOO_MANY_DEPENDENCIES,
                            "A task has at most " + MAX_DEPENDENCIES + " dependencies.")
                    .with("key", key);
        }
        var before = dependencies();
        if (before.equals(wanted)) {
            return this;
        }
        dependencies = new TaskDependencies(wanted);
        times.touch(now);
        registerEvent(
                new TaskEvent.DependenciesChanged(id(), key(), idsOnlyIn(wanted, before), idsOnlyIn(before, wanted)));
        if (state == TaskState.WORK && !open.isEmpty()) {
            go(TaskState.BLOCKED, waitsFor(open), now);
        }
        return dependencyOver(open, now);
    }

    /** Puts the task into a sprint, or out of any. */
    Task into(@Nullable SprintId sprint, Instant now) {
        var wanted = sprint == null ? null : sprint.value();
        if (!Objects.equals(sprintId, wanted)) {
            registerEvent(
                    new TaskEvent.SprintChanged(id(), key(), sprintId == null ? null : new SprintId(sprintId), sprint));
            sprintId = wanted;
            times.touch(now);
        }
        return this;
    }

    /** Tells those who are to hear of a task that does not go as it should. */
    Task escalate(String to, String reason, Instant now) {
        if (!state.open()) {
            throw new AeonException(TaskError.OVER, key + " is over.").with("key", key);
        }
        times.touch(now);
        registerEvent(new TaskEvent.Escalated(id(), key(), details().priority(), to, reason));
        return this;
    }

    /** It went to work although its sprint had enough of it. */
    void exceedLimit(int limit) {
        registerEvent(new TaskEvent.LimitExceeded(id(), key(), new SprintId(Objects.requireNonNull(sprintId)), limit));
    }

    /** Gives the task its place in the backlog. */
    Task rankAt(BigDecimal place, Instant now) {
        if (rank.compareTo(place) != 0) {
            rank = place;
            times.touch(now);
            registerEvent(new TaskEvent.Ranked(id(), key()));
        }
        return this;
    }

    TaskId id() {
        return new TaskId(id);
    }

    TaskKey key() {
        return new TaskKey(key);
    }

    TaskState state() {
        return state;
    }

    TaskDetails details() {
        return text.details();
    }

    List<TaskDependency> dependencies() {
        return dependencies.list();
    }

    Revision revision() {
        return new Revision(version == null ? 0 : version);
    }

    /** What happened since the task was loaded and has not been saved yet. */
    List<TaskEvent> news() {
        return domainEvents().stream().map(TaskEvent.class::cast).toList();
    }

    TaskView toView() {
        return new TaskView(
                id(),
                key(),
                new ProjectId(projectId),
                state,
                details(),
                dependencies(),
                rank,
                sprintId == null ? null : new SprintId(sprintId),
                times.createdAt(),
                times.updatedAt(),
                times.stateSince(),
                times.prioritySince(),
                times.startedAt(),
                times.completedAt(),
                revision());
    }

    private void block(Collection<TaskDependency> open, @Nullable String reason, Instant now) {
        var details = details();
        boolean told = reason != null && !reason.isBlank();
        if (open.isEmpty() && details.blocker() == null && !told) {
            throw new AeonException(TaskError.BLOCKER_NEEDED, "Say what blocks " + key + ".").with("key", key);
        }
        if (told && details.blocker() == null) {
            describe(details.withBlocker(reason), now);
        }
        go(TaskState.BLOCKED, reason, now);
    }

    private void work(Collection<TaskDependency> open, @Nullable String reason, Instant now) {
        if (state == TaskState.BLOCKED) {
            if (!open.isEmpty()) {
                throw new AeonException(TaskError.DEPENDENCIES_OPEN, key + " " + waitsFor(open) + ".")
                        .with("key", key)
                        .with("open", open.stream().map(TaskDependency::key).toList());
            }
            describe(details().withBlocker(null), now);
        }
        go(TaskState.WORK, reason, now);
        if (!open.isEmpty()) {
            go(TaskState.BLOCKED, waitsFor(open), now);
        }
    }

    private void go(TaskState target, @Nullable String reason, Instant now) {
        var from = state;
        state = target;
        times.entered(target, now);
        registerEvent(new TaskEvent.Moved(id(), key(), from, target, reason));
    }

    private boolean hasLeftPrioritize() {
        return state.compareTo(TaskState.PRIORITIZE) > 0;
    }

    private AeonException priorityNeeded() {
        return new AeonException(TaskError.PRIORITY_NEEDED, key + " needs a priority.").with("key", key);
    }

    private static String waitsFor(Collection<TaskDependency> open) {
        return "waits for "
                + String.join(", ", open.stream().map(d -> d.key().value()).toList());
    }

    private static List<TaskId> idsOnlyIn(List<TaskDependency> here, List<TaskDependency> there) {
        var known = Set.copyOf(there.stream().map(TaskDependency::id).toList());
        return here.stream()
                .map(TaskDependency::id)
                .filter(id -> !known.contains(id))
                .toList();
    }
}
