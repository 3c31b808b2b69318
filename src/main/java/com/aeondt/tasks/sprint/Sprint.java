package com.aeondt.tasks.sprint;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.project.ProjectId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A stretch of time for which a team commits to tasks and a goal. */
@Entity
@Table(schema = "tasks", name = "sprint")
class Sprint extends TenantAggregate<Sprint> {

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private SprintState state;

    @Embedded
    private SprintPlan plan;

    private @Nullable Instant startedAt;

    private @Nullable Instant completedAt;

    private int committedTasks;

    private int addedTasks;

    private int removedTasks;

    private int doneTasks;

    private int carriedTasks;

    private BigDecimal doneHours = BigDecimal.ZERO;

    private int breakingChanges;

    private @Nullable String notes;

    @Embedded
    private @Nullable Agenda agenda;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> acceptedDependencies = List.of();

    @SuppressWarnings("NullAway.Init")
    protected Sprint() {}

    Sprint(ProjectId project, SprintPlan plan) {
        this.projectId = project.value();
        this.state = SprintState.PLANNED;
        this.plan = plan;
        registerEvent(new SprintEvent.Planned(id(), plan.name()));
    }

    Sprint replan(SprintPlan changed) {
        mustNotBeCompleted();
        if (!plan.equals(changed)) {
            plan = changed;
            registerEvent(new SprintEvent.Changed(id()));
        }
        return this;
    }

    /**
     * Starts; needs the artefacts of sprint planning (operating procedures, section 2.5).
     *
     * @param tasks how many are in it
     * @param waiting those that wait for something outside
     */
    Sprint start(int tasks, List<Waiting> waiting, Instant now) {
        mustBePlanned();
        var missing = new ArrayList<String>();
        if (plan.goal() == null || plan.goal().isBlank()) {
            missing.add("goal");
        }
        if (plan.capacityHours() == null) {
            missing.add("capacity");
        }
        if (tasks == 0) {
            missing.add("tasks");
        }
        var unaccepted = unaccepted(waiting);
        if (!unaccepted.isEmpty()) {
            missing.add("dependencies");
        }
        if (!missing.isEmpty()) {
            throw new AeonException(
                            SprintError.ARTEFACTS_MISSING,
                            "Before it starts, the sprint needs: " + String.join(", ", missing) + ".")
                    .with("missing", missing)
                    .with("waiting", unaccepted);
        }
        state = SprintState.ACTIVE;
        startedAt = now;
        committedTasks = tasks;
        registerEvent(new SprintEvent.Started(id(), tasks));
        return this;
    }

    /** A task comes in or goes out; in a running sprint that changes its scope. */
    Sprint scope(TaskId task, boolean added) {
        mustNotBeCompleted();
        if (state == SprintState.ACTIVE) {
            addedTasks += added ? 1 : 0;
            removedTasks += added ? 0 : 1;
            registerEvent(new SprintEvent.ScopeChanged(id(), task, added));
        }
        return this;
    }

    Sprint complete(int done, int carried, BigDecimal hours, int breaking, Instant now) {
        if (state != SprintState.ACTIVE) {
            throw new AeonException(SprintError.NOT_ACTIVE, "The sprint is " + state + ".");
        }
        state = SprintState.COMPLETED;
        completedAt = now;
        doneTasks = done;
        carriedTasks = carried;
        doneHours = hours;
        breakingChanges = breaking;
        registerEvent(new SprintEvent.Completed(id(), done, carried));
        return this;
    }

    /** Another agenda for its planning. */
    Sprint agree(Agenda changed) {
        mustNotBeCompleted();
        if (!agenda().equals(changed)) {
            agenda = changed;
            registerEvent(new SprintEvent.AgendaAgreed(id(), changed.minutes()));
        }
        return this;
    }

    /** The team knows that tasks wait for these outside of it, and starts all the same; in place of what was accepted. */
    Sprint accept(Collection<TaskId> dependencies) {
        mustNotBeCompleted();
        var changed =
                dependencies.stream().map(TaskId::value).distinct().sorted().toList();
        if (!acceptedDependencies.equals(changed)) {
            acceptedDependencies = changed;
            registerEvent(new SprintEvent.DependenciesAccepted(id(), changed.size()));
        }
        return this;
    }

    Set<TaskId> accepted() {
        return acceptedDependencies.stream().map(TaskId::new).collect(Collectors.toSet());
    }

    /** Those among them that nobody has accepted, in words. */
    List<String> unaccepted(List<Waiting> waiting) {
        var accepted = accepted();
        return waiting.stream()
                .filter(one -> !one.isAccepted(accepted))
                .map(Waiting::told)
                .toList();
    }

    /** What its planning goes through. */
    Agenda agenda() {
        return agenda == null ? Agenda.USUAL : agenda;
    }

    /** What is to be remembered of it: its report, lessons. Also after its end. */
    Sprint note(@Nullable String text) {
        if (!Objects.equals(notes, text)) {
            notes = text;
            registerEvent(new SprintEvent.Noted(id()));
        }
        return this;
    }

    /** Says that it goes; the caller deletes it. */
    Sprint drop() {
        mustBePlanned();
        registerEvent(new SprintEvent.Dropped(id()));
        return this;
    }

    SprintId id() {
        return new SprintId(uuid());
    }

    SprintState state() {
        return state;
    }

    SprintView toView() {
        var result = state == SprintState.COMPLETED
                ? new SprintResult(
                        committedTasks, addedTasks, removedTasks, doneTasks, carriedTasks, doneHours, breakingChanges)
                : null;
        return new SprintView(
                id(), new ProjectId(projectId), state, plan, startedAt, completedAt, result, notes, revision());
    }

    private void mustBePlanned() {
        if (state != SprintState.PLANNED) {
            throw new AeonException(SprintError.NOT_PLANNED, "The sprint is " + state + ".");
        }
    }

    void mustNotBeCompleted() {
        if (state == SprintState.COMPLETED) {
            throw new AeonException(SprintError.COMPLETED, "The sprint is completed.");
        }
    }
}
