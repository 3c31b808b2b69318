package com.aeondt.tasks.sprint;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Revision;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.sprint.PlanningView.Artefact;
import java.util.List;
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
        var planned = require(id);
        var agenda = planned.agenda();
        var artefacts = List.of(
                artefact("agenda", true, List.of()),
                artefact("tasks", true, content.isEmpty() ? List.of("No task is in the sprint.") : List.of()),
                artefact("goal", true, blank(sprint.plan().goal()) ? List.of("Nobody has said what for.") : List.of()),
                artefact(
                        "capacity",
                        true,
                        sprint.plan().capacityHours() == null
                                ? List.of("Nobody has counted the team's hours.")
                                : List.of()),
                artefact("dependencies", true, planned.unaccepted(Waiting.in(content, tasks))));
        boolean ready = sprint.state() == SprintState.PLANNED
                && artefacts.stream().allMatch(artefact -> artefact.there() || !artefact.needed());
        var accepted = tasks.views(planned.accepted()).stream()
                .map(TaskView::key)
                .sorted()
                .toList();
        return new PlanningView(id, agenda.items(), agenda.minutes(), artefacts, accepted, ready, sprint.revision());
    }

    /** Replaces the agenda, until the sprint is over. */
    public PlanningView agree(SprintId id, Revision seen, Agenda agenda) {
        var sprint = require(id);
        seen.mustBe(sprint.toView().revision());
        repository.saveAndFlush(sprint.agree(agenda));
        return of(id);
    }

    /**
     * Accepts that tasks of the sprint wait for these outside of it, in place of what was accepted.
     *
     * @throws AeonException {@link com.aeondt.tasks.TaskError#NOT_FOUND}
     */
    public PlanningView accept(SprintId id, Revision seen, List<String> dependencies) {
        var sprint = require(id);
        seen.mustBe(sprint.toView().revision());
        var accepted = dependencies.stream().map(key -> tasks.find(key).id()).toList();
        repository.saveAndFlush(sprint.accept(accepted));
        return of(id);
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
