package com.aeondt.tasks.sprint.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.breaking.BreakingChange;
import com.aeondt.tasks.breaking.BreakingChanges;
import com.aeondt.tasks.sprint.Burndown;
import com.aeondt.tasks.sprint.SprintCharts;
import com.aeondt.tasks.sprint.SprintMetrics;
import com.aeondt.tasks.sprint.Sprints;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Tag(name = "Work management")
@ApiController("/sprints/{id}")
class SprintContentController {

    private final Sprints sprints;
    private final SprintCharts charts;
    private final Tasks tasks;
    private final BreakingChanges breaking;

    SprintContentController(Sprints sprints, SprintCharts charts, Tasks tasks, BreakingChanges breaking) {
        this.sprints = sprints;
        this.charts = charts;
        this.tasks = tasks;
        this.breaking = breaking;
    }

    @Schema(name = "SprintTask")
    record Content(TaskKey key, TaskState state, @Nullable SprintId sprint, String etag) {

        static ResponseEntity<Content> answer(TaskView task) {
            var body = new Content(
                    task.key(), task.state(), task.sprint(), task.revision().etag());
            return Answers.ok(task.revision(), body);
        }
    }

    @Operation(
            summary = "Take a task into a sprint",
            description = "If-Match is the task's. A running sprint schedules it at once and counts a change of scope.")
    @RequiresScope("work:write")
    @PutMapping("/tasks/{key}")
    ResponseEntity<Content> add(@PathVariable UUID id, @PathVariable String key, @IfMatch Revision seen) {
        return Content.answer(sprints.add(new SprintId(id), tasks.find(key).id(), seen));
    }

    @Operation(summary = "Take a task out of a sprint", description = "If-Match is the task's; it keeps its state.")
    @RequiresScope("work:write")
    @DeleteMapping("/tasks/{key}")
    ResponseEntity<Content> remove(@PathVariable UUID id, @PathVariable String key, @IfMatch Revision seen) {
        return Content.answer(sprints.remove(new SprintId(id), tasks.find(key).id(), seen));
    }

    @Operation(
            summary = "Burndown and burnup of a sprint",
            description = "Tasks and estimated hours at the end of each day that has begun.")
    @RequiresScope("work:read")
    @GetMapping("/burndown")
    Burndown burndown(@PathVariable UUID id) {
        return charts.burndown(new SprintId(id));
    }

    @Operation(summary = "The team's hours in a sprint and who has how many of them")
    @RequiresScope("work:read")
    @GetMapping("/capacity")
    SprintCharts.Capacity capacity(@PathVariable UUID id) {
        return charts.capacity(new SprintId(id));
    }

    @Schema(name = "CountCapacity", example = """
            {"capacityHours": 120}
            """)
    record CountCapacity(
            @Schema(description = "The hours the team has for the sprint")
            @NotNull @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2) BigDecimal capacityHours) {}

    @Operation(summary = "Count the team's hours for a sprint", description = "If-Match is the sprint's.")
    @RequiresScope("work:write")
    @PutMapping("/capacity")
    ResponseEntity<SprintCharts.Capacity> count(
            @PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody CountCapacity body) {
        var sprint = new SprintId(id);
        var counted = sprints.replan(sprint, seen, sprints.find(sprint).plan().withCapacity(body.capacityHours()));
        return Answers.ok(counted.revision(), charts.capacity(sprint));
    }

    @Operation(
            summary = "Where a sprint stands",
            description =
                    "Completion rate, blocked and started tasks, hours done and planned, use of the capacity, and how many"
                            + " breaking changes come with it.")
    @RequiresScope("work:read")
    @GetMapping("/metrics")
    SprintMetrics metrics(@PathVariable UUID id) {
        return sprints.metrics(new SprintId(id));
    }

    @Operation(
            summary = "List what breaks with a sprint",
            description =
                    "Newest first: what came with it when it is completed; while it runs, what is unreleased in its"
                            + " project.")
    @RequiresScope("work:read")
    @GetMapping("/breaking-changes")
    Page<BreakingChange> breakingChanges(@PathVariable UUID id, PageQuery page) {
        return page.page(breaking.list(sprints.find(new SprintId(id)).id(), page.request()));
    }
}
