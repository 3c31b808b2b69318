package com.aeondt.tasks.sla.web;

import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.sla.SlaClock;
import com.aeondt.tasks.sla.SlaPolicyView;
import com.aeondt.tasks.sla.SlaTarget;
import com.aeondt.tasks.sla.SlaTerms;
import com.aeondt.tasks.sla.Slas;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Tag(name = "Work management")
@ApiController("/sla-policies")
class SlaPolicyController {

    private final Slas slas;

    SlaPolicyController(Slas slas) {
        this.slas = slas;
    }

    @Schema(name = "SlaPolicy")
    record Policy(
            Priority priority,
            @Schema(example = "Critical") String title,

            @Schema(description = "Any one of these puts a task there")
            List<String> criteria,

            SlaTerms terms,
            String etag) {

        static Policy of(SlaPolicyView policy) {
            return new Policy(
                    policy.priority(),
                    policy.priority().title(),
                    policy.priority().criteria(),
                    policy.terms(),
                    policy.revision().etag());
        }
    }

    @Schema(name = "PromiseSla", example = """
            {"target": "HOURS", "warnAfterHours": 12, "breachAfterHours": 24, "escalation": "Manager notification"}
            """)
    record Promise(
            @NotNull SlaTarget target,
            @Min(1) @Max(8_760) @Nullable Integer warnAfterHours,
            @Min(1) @Max(8_760) @Nullable Integer breachAfterHours,
            @Min(1) @Max(8_760) @Nullable Integer updateEveryHours,
            @NotBlank @Size(max = 500) String escalation,

            @Schema(description = "Whether hours count on the tenant's working days only; by default not") @Nullable Boolean workingDaysOnly) {

        SlaTerms terms() {
            return new SlaTerms(
                    target,
                    warnAfterHours,
                    breachAfterHours,
                    updateEveryHours,
                    escalation,
                    Boolean.TRUE.equals(workingDaysOnly));
        }
    }

    @Schema(name = "SlaBreach")
    record Breach(
            TaskId id, TaskKey key, String title, @Nullable Priority priority, TaskState state, SlaClock sla) {

        static Breach of(Slas.Measured measured) {
            var task = measured.task();
            return new Breach(
                    task.id(),
                    task.key(),
                    task.details().title(),
                    task.details().priority(),
                    task.state(),
                    measured.clock());
        }
    }

    /** Which clocks to list. */
    record Standing(
            @Parameter(description = "Any of these; repeatable") @Nullable Set<SlaClock.State> state) {

        Set<SlaClock.State> states() {
            return state == null || state.isEmpty() ? Set.of(SlaClock.State.BREACHED) : state;
        }
    }

    @Operation(
            summary = "List what is promised for each priority",
            description = "With the criteria that put a task there.")
    @RequiresScope("work:read")
    @GetMapping
    Page<Policy> list() {
        return new Page<>(slas.policies().stream().map(Policy::of).toList(), null);
    }

    @Operation(summary = "Promise something else for a priority", description = "It counts for open tasks, too.")
    @RequiresScope("work:write")
    @PutMapping("/{priority}")
    ResponseEntity<Policy> promise(
            @PathVariable Priority priority, @IfMatch Revision seen, @Valid @RequestBody Promise body) {
        var policy = slas.promise(priority, seen, body.terms());
        return Answers.ok(policy.revision(), Policy.of(policy));
    }

    @Operation(
            summary = "List the open tasks that are at risk or late",
            description = "By default those that are late.")
    @RequiresScope("work:read")
    @GetMapping("/breaches")
    Page<Breach> breaches(@ParameterObject Standing standing, PageQuery page) {
        return page.page(slas.breaches(standing.states(), page.request()).map(Breach::of));
    }
}
