package com.aeondt.tasks.sprint.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.sprint.Agenda;
import com.aeondt.tasks.sprint.PlanningView;
import com.aeondt.tasks.sprint.SprintPlanning;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Tag(name = "Work management")
@ApiController("/sprints/{id}/planning")
class SprintPlanningController {

    private final SprintPlanning planning;

    SprintPlanningController(SprintPlanning planning) {
        this.planning = planning;
    }

    @Schema(name = "AgreeAgenda", example = """
            {"items": [{"title": "Review last sprint completion", "minutes": 15},
                       {"title": "Backlog grooming", "minutes": 30},
                       {"title": "Select and estimate tasks", "minutes": 45}]}
            """)
    record AgreeAgenda(
            @Schema(description = "In order; together they take 60 to 120 minutes") @NotEmpty @Size(max = 20) List<@Valid @NotNull Item> items) {

        @Schema(name = "AgendaItem")
        record Item(
                @Schema(example = "Backlog grooming") @NotBlank @Size(max = 200) String title,

                @Schema(example = "30") @NotNull @Min(1) @Max(120) Integer minutes) {}

        Agenda agenda() {
            return Agenda.of(items.stream()
                    .map(item -> new Agenda.Topic(item.title(), item.minutes()))
                    .toList());
        }
    }

    @Schema(name = "SprintPlanning")
    record PlanningBody(
            SprintId sprint,
            List<Agenda.Topic> agenda,

            @Schema(description = "How long the agenda takes", example = "100")
            int minutes,

            List<PlanningView.Artefact> artefacts,

            @Schema(description = "What tasks may wait for outside of the sprint")
            List<TaskKey> acceptedDependencies,

            @Schema(description = "Whether the sprint can start")
            boolean ready,

            @Schema(description = "The sprint's", example = "\"3\"")
            String etag) {

        static ResponseEntity<PlanningBody> answer(PlanningView view) {
            return Answers.ok(
                    view.revision(),
                    new PlanningBody(
                            view.sprint(),
                            view.agenda(),
                            view.minutes(),
                            view.artefacts(),
                            view.accepted(),
                            view.ready(),
                            view.revision().etag()));
        }
    }

    @Operation(
            summary = "Where the planning of a sprint stands",
            description =
                    "The agenda with its minutes, and for each artefact what is missing. Without tasks, a goal and"
                            + " capacity the sprint does not start, nor while a task waits for an open one outside that"
                            + " nobody has accepted.")
    @RequiresScope("work:read")
    @GetMapping
    ResponseEntity<PlanningBody> read(@PathVariable UUID id) {
        return PlanningBody.answer(planning.of(new SprintId(id)));
    }

    @Operation(
            summary = "Agree on another agenda for the planning of a sprint",
            description = "If-Match is the sprint's. Items that take less than 60 or more than 120 minutes together are"
                    + " refused.")
    @RequiresScope("work:write")
    @PutMapping("/agenda")
    ResponseEntity<PlanningBody> agree(
            @PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody AgreeAgenda body) {
        return PlanningBody.answer(planning.agree(new SprintId(id), seen, body.agenda()));
    }

    @Schema(name = "AcceptDependencies", example = """
            {"accepted": ["TASK-295"]}
            """)
    record AcceptDependencies(
            @Schema(description = "Keys or ids of tasks outside of the sprint") @NotNull @Size(max = 200) List<@NotBlank String> accepted) {}

    @Operation(
            summary = "Accept what a sprint waits for outside of it",
            description =
                    "If-Match is the sprint's. The team has looked at these tasks, which are not in the sprint, and"
                            + " starts although others wait for them; in place of what was accepted before.")
    @RequiresScope("work:write")
    @PutMapping("/dependencies")
    ResponseEntity<PlanningBody> accept(
            @PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody AcceptDependencies body) {
        return PlanningBody.answer(planning.accept(new SprintId(id), seen, body.accepted()));
    }
}
