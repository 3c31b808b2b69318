package com.aeondt.graph.web;

import com.aeondt.graph.question.Direction;
import com.aeondt.graph.question.Neighborhood;
import com.aeondt.graph.question.PastTraversals;
import com.aeondt.graph.question.Subgraph;
import com.aeondt.graph.question.Traversals;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController("/graph/entities/{id}/neighbors")
@Tag(name = "Graph")
class NeighborController {

    private final Traversals traversals;
    private final PastTraversals past;

    NeighborController(Traversals traversals, PastTraversals past) {
        this.traversals = traversals;
        this.past = past;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, GraphMlConverter.TYPE, DotConverter.TYPE})
    @RequiresScope("graph:read")
    @Operation(summary = "Lists the nodes around one, with the edges that lead there; the node itself is the first")
    Subgraph neighbors(
            @PathVariable @Parameter(description = "An id, or the key of a task", example = "TASK-301") String id,
            @RequestParam(defaultValue = "1")
                    @Min(1) @Max(Neighborhood.MAX_DEPTH) @Parameter(description = "How many steps to walk")
                    int depth,
            @RequestParam(defaultValue = "") @Parameter(description = "Only nodes of these types", example = "task")
                    Set<String> type,
            @RequestParam(defaultValue = "")
                    @Parameter(description = "Only over edges of these types", example = "depends-on")
                    Set<String> relationship,
            @RequestParam(defaultValue = "BOTH") Direction direction,
            @RequestParam(defaultValue = "100") @Min(1) @Max(Neighborhood.MAX_NODES) int limit,
            @RequestParam(required = false)
                    @Parameter(
                            description = "As it was known then; tasks have no past here",
                            example = "2026-01-31T09:30:00Z")
                    @Nullable Instant asOf) {
        var around = new Neighborhood(depth, type, relationship, direction, limit);
        return asOf == null ? traversals.neighbors(id, around) : past.neighbors(id, around, asOf);
    }
}
