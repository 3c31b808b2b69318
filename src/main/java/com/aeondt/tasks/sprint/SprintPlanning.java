package com.aeondt.tasks.sprint;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Revision;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskDependency;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.sprint.PlanningView.Artefact;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The planning of sprints: its agenda and its artefacts (operating procedures, section 2.5). */
@Service
@Transactional
public class SprintPlanning {

    private final SprintRepository repository;
    private final Sprints sprints;
    private final Tasks tasks;

    SprintPlanning(SprintRepository repository, Sprints sprints, Tasks tasks) {
        this.repository = repository;
        this.sprints = sprints;
        this.tasks = tasks;
    }

    /**
     * Where the planning of a sprint stands.
     *
     * @throws AeonException {@link SprintError#NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public PlanningView of(SprintId id) {
        var sprint = sprints.find(id);
        var content = sprints.content(id);
        var agenda = require(id).agenda();
        var artefacts = List.of(
                artefact("tasks", true, content.isEmpty() ? List.of("No task is in the sprint.") : List.of()),
                artefact("goal", true, blank(sprint.plan().goal()) ? List.of("Nobody has said what for.") : List.of()),
                artefact(
                        "capacity",
                        true,
                        sprint.plan().capacityHours() == null
                                ? List.of("Nobody has counted the team's hours.")
                                : List.of()),
                artefact("dependencies", false, outside(content)));
        boolean ready = sprint.state() == SprintState.PLANNED
                && artefacts.stream().allMatch(artefact -> artefact.there() || !artefact.needed());
        return new PlanningView(id, agenda.items(), agenda.minutes(), artefacts, ready, sprint.revision());
    }

    /** Replaces the agenda, until the sprint is over. */
    public PlanningView agree(SprintId id, Revision seen, Agenda agenda) {
        var sprint = require(id);
        seen.mustBe(sprint.toView().revision());
        repository.saveAndFlush(sprint.agree(agenda));
        return of(id);
    }

    /** What tasks of the sprint wait for although it is neither done nor in the sprint. */
    private List<String> outside(List<TaskView> content) {
        var inside = content.stream().map(TaskView::id).collect(Collectors.toSet());
        var named = content.stream()
                .filter(task -> task.state().open())
                .flatMap(task -> task.dependencyIds().stream())
                .filter(id -> !inside.contains(id))
                .collect(Collectors.toSet());
        var open = tasks.views(named).stream()
                .filter(task -> task.state().open())
                .map(TaskView::id)
                .collect(Collectors.toSet());
        return content.stream()
                .flatMap(task -> task.dependencies().stream()
                        .filter(dependency -> task.state().open() && holds(open, dependency))
                        .map(dependency ->
                                task.key() + " waits for " + dependency.key() + ", which is not in the sprint."))
                .toList();
    }

    private static boolean holds(Set<TaskId> open, TaskDependency dependency) {
        return open.contains(dependency.id());
    }

    private static Artefact artefact(String name, boolean needed, List<String> missing) {
        return new Artefact(name, needed, missing.isEmpty(), missing);
    }

    private static boolean blank(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank();
    }

    private Sprint require(SprintId id) {
        sprints.find(id);
        return repository.findById(id.value()).orElseThrow();
    }
}
