package com.aeondt.tasks.sprint.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.project.Projects;
import com.aeondt.tasks.sprint.Sprints;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Work management")
@ApiController("/sprints")
class SprintController {

    private final Sprints sprints;
    private final Projects projects;

    SprintController(Sprints sprints, Projects projects) {
        this.sprints = sprints;
        this.projects = projects;
    }

    @Schema(name = "CompleteSprint", example = """
            {"carryOverTo": null}
            """)
    record CompleteSprint(
            @Schema(description = "The sprint that unfinished tasks go to; without one they go back to the backlog")
            @Nullable UUID carryOverTo) {}

    @Operation(summary = "List sprints", description = "Newest first.")
    @RequiresScope("work:read")
    @GetMapping
    Page<SprintBody> list(PageQuery page) {
        return page.page(sprints.list(page.request()).map(SprintBody::of));
    }

    @Operation(summary = "Plan a sprint")
    @RequiresScope("work:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SprintBody> plan(@Valid @RequestBody PlanSprint body) {
        var project = body.project() == null
                ? projects.standard().id()
                : projects.find(body.project()).id();
        var sprint = sprints.plan(project, body.plan());
        return Answers.created(sprint.id(), sprint.revision(), SprintBody.of(sprint));
    }

    @Operation(summary = "Read a sprint")
    @RequiresScope("work:read")
    @GetMapping("/{id}")
    ResponseEntity<SprintBody> read(@PathVariable UUID id) {
        var sprint = sprints.find(new SprintId(id));
        return Answers.ok(sprint.revision(), SprintBody.of(sprint));
    }

    @Operation(summary = "Change the plan of a sprint", description = "All of it but the project; also while it runs.")
    @RequiresScope("work:write")
    @PutMapping("/{id}")
    ResponseEntity<SprintBody> replan(
            @PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody PlanSprint body) {
        var sprint = sprints.replan(new SprintId(id), seen, body.plan());
        return Answers.ok(sprint.revision(), SprintBody.of(sprint));
    }

    @Operation(summary = "Delete a sprint that has not started", description = "Its tasks stay.")
    @RequiresScope("work:write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id, @IfMatch Revision seen) {
        sprints.drop(new SprintId(id), seen);
    }

    @Operation(
            summary = "Start a sprint",
            description =
                    "It needs a goal, capacity and tasks, each with a priority; what they wait for is in the sprint, done"
                            + " or accepted in its planning. The tasks are scheduled.")
    @RequiresScope("work:write")
    @PostMapping("/{id}/start")
    ResponseEntity<SprintBody> start(@PathVariable UUID id, @IfMatch Revision seen) {
        var sprint = sprints.start(new SprintId(id), seen);
        return Answers.ok(sprint.revision(), SprintBody.of(sprint));
    }

    @Operation(
            summary = "Complete a sprint",
            description =
                    "What is complete goes to the record, the rest is carried over, actions of its retrospectives become"
                            + " tasks, and the numbers stand in `current.todo`.")
    @RequiresScope("work:write")
    @PostMapping("/{id}/complete")
    ResponseEntity<SprintBody> complete(
            @PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody CompleteSprint body) {
        var next = body.carryOverTo() == null ? null : new SprintId(body.carryOverTo());
        var sprint = sprints.complete(new SprintId(id), seen, next);
        return Answers.ok(sprint.revision(), SprintBody.of(sprint));
    }

    @Schema(name = "NoteSprint", example = """
            {"notes": "We finished the login (TASK-301). Reviews took too long."}
            """)
    record NoteSprint(@Size(max = 50_000) @Nullable String notes) {}

    @Operation(
            summary = "Note what is to be remembered of a sprint",
            description = "In place of what was noted; also after its end.")
    @RequiresScope("work:write")
    @PutMapping("/{id}/notes")
    ResponseEntity<SprintBody> note(
            @PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody NoteSprint body) {
        var sprint = sprints.note(new SprintId(id), seen, body.notes());
        return Answers.ok(sprint.revision(), SprintBody.of(sprint));
    }
}
