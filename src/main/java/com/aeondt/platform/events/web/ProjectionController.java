package com.aeondt.platform.events.web;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Position;
import com.aeondt.platform.events.ParkedEventView;
import com.aeondt.platform.events.ProjectionView;
import com.aeondt.platform.events.Projections;
import com.aeondt.platform.jobs.JobAccepted;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@ApiController("/projections")
@Tag(name = "Projections", description = "What is derived from the state and the event log, and how far it has come")
class ProjectionController {

    private final Projections projections;

    ProjectionController(Projections projections) {
        this.projections = projections;
    }

    @Operation(summary = "List the projections")
    @GetMapping
    @RequiresScope("platform:read")
    Page<ProjectionResponse> list() {
        return new Page<>(projections.list().stream().map(this::response).toList(), null);
    }

    @Operation(summary = "Look at a projection")
    @GetMapping("/{name}")
    @RequiresScope("platform:read")
    ProjectionResponse get(@PathVariable String name) {
        return response(projections.get(name));
    }

    @Operation(
            summary = "Rebuild a projection",
            description = "Empties its target and makes it anew from the state, for every tenant.")
    @PostMapping("/{name}/rebuild")
    @RequiresScope("platform:admin")
    ResponseEntity<JobAccepted> rebuild(@PathVariable String name) {
        return JobAccepted.of(projections.rebuild(name));
    }

    @Operation(
            summary = "Check a projection",
            description =
                    "Compares counts and hashes with the state, tenant by tenant; with `repair` mends what differs.")
    @PostMapping("/{name}/check")
    @RequiresScope("platform:admin")
    ResponseEntity<JobAccepted> check(@PathVariable String name, @RequestParam(defaultValue = "false") boolean repair) {
        return JobAccepted.of(projections.check(name, repair));
    }

    @Operation(
            summary = "Hold a projection",
            description =
                    "It applies everything up to the position, by default the end of the settled log, and stops there.")
    @PostMapping("/{name}/hold")
    @RequiresScope("platform:admin")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionResponse hold(@PathVariable String name, @RequestParam(required = false) @Nullable String position) {
        var at = position == null
                ? projections.end()
                : Position.parse(position)
                        .orElseThrow(() ->
                                new AeonException(PlatformError.MALFORMED, "The position must be the id of an event."));
        return response(projections.hold(name, at));
    }

    @Operation(summary = "Let a held projection go on")
    @PostMapping("/{name}/resume")
    @RequiresScope("platform:admin")
    ProjectionResponse resume(@PathVariable String name) {
        return response(projections.resume(name));
    }

    @Operation(summary = "List the tenant's events that a projection could not apply")
    @GetMapping("/{name}/parked")
    @RequiresScope("platform:read")
    Page<ParkedEventResponse> parked(@PathVariable String name, PageQuery page) {
        return page.page(projections.parked(name, page.request()).map(ParkedEventResponse::of));
    }

    @Operation(summary = "Try the parked events of a projection again")
    @PostMapping("/{name}/parked/replay")
    @RequiresScope("platform:admin")
    ResponseEntity<JobAccepted> replay(@PathVariable String name) {
        return JobAccepted.of(projections.replay(name));
    }

    private ProjectionResponse response(ProjectionView projection) {
        var copies = projection.state() == ProjectionView.State.REBUILDING
                ? projections.copiesMade(projection.name()).orElse(null)
                : null;
        return ProjectionResponse.of(projection, copies);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Projection")
    record ProjectionResponse(
            String name,
            ProjectionView.State state,

            @Schema(description = "How far it has come; absent before its first start and while its target is away.")
            @Nullable String watermark,

            @Schema(description = "Events not yet applied, counted to 10000.")
            long lagEvents,

            @Schema(description = "How long the oldest of them has been waiting.")
            double lagSeconds,

            @Schema(description = "Events put aside, of all tenants.")
            long parked,

            @Schema(description = "Whether it can be rebuilt and checked.")
            boolean rebuildable,

            @Schema(description = "Copies made so far, while it is rebuilt.") @Nullable Long copies,

            @Schema(description = "The instance that runs it.") @Nullable String leader,

            @Nullable Instant heldSince,

            @Schema(description = "Why its latest batch failed.") @Nullable String failure) {

        static ProjectionResponse of(ProjectionView projection, @Nullable Long copies) {
            return new ProjectionResponse(
                    projection.name(),
                    projection.state(),
                    projection.watermark().map(Position::token).orElse(null),
                    projection.lagEvents(),
                    projection.lag().toMillis() / 1000.0,
                    projection.parked(),
                    projection.rebuildable(),
                    copies,
                    projection.leader().orElse(null),
                    projection.heldSince().orElse(null),
                    projection.failure().orElse(null));
        }
    }

    @Schema(name = "ParkedEvent")
    record ParkedEventResponse(EventResponse event, String reason, Instant parkedAt) {

        static ParkedEventResponse of(ParkedEventView parked) {
            return new ParkedEventResponse(EventResponse.of(parked.event()), parked.reason(), parked.parkedAt());
        }
    }
}
