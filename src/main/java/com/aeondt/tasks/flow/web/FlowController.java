package com.aeondt.tasks.flow.web;

import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.flow.Flow;
import com.aeondt.tasks.flow.FlowReport;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.project.Projects;
import com.aeondt.tasks.sprint.Velocities;
import com.aeondt.tasks.sprint.Velocity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Insights, governance & compliance")
@ApiController("/insights")
class FlowController {

    private final Flow flow;
    private final Velocities velocities;
    private final Projects projects;

    FlowController(Flow flow, Velocities velocities, Projects projects) {
        this.flow = flow;
        this.velocities = velocities;
        this.projects = projects;
    }

    @Operation(
            summary = "How work flows",
            description = "Cycle and lead times with percentiles, throughput, cumulative flow, work in progress, and "
                    + "whether labels such as bug and tech-debt grow. Days are the tenant's.")
    @RequiresScope("work:read")
    @GetMapping("/flow")
    FlowReport flow(
            @Parameter(description = "Key or id of a project; by default all") @RequestParam(required = false) @Nullable String project,
            @Parameter(description = "The first day; by default four weeks before the last")
                    @RequestParam(required = false)
                    @Nullable LocalDate from,
            @Parameter(description = "The last day; by default today") @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = "Labels to draw trends for; by default bug and tech-debt")
                    @RequestParam(required = false)
                    @Size(max = 10) @Nullable List<String> label) {
        return flow.read(id(project), from, to, label == null ? Flow.USUAL_LABELS : label);
    }

    @Operation(
            summary = "Velocity",
            description = "What the last completed sprints got done, newest first, and their average.")
    @RequiresScope("work:read")
    @GetMapping("/velocity")
    Velocity velocity(
            @Parameter(description = "Key or id of a project; by default all") @RequestParam(required = false) @Nullable String project,
            @Parameter(description = "How many sprints; by default 6")
                    @RequestParam(required = false)
                    @Min(1) @Max(50) @Nullable Integer sprints) {
        return velocities.of(id(project), sprints == null ? 6 : sprints);
    }

    private @Nullable ProjectId id(@Nullable String project) {
        return project == null ? null : projects.find(project).id();
    }
}
