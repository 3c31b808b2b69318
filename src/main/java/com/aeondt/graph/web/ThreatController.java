package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.Entities;
import com.aeondt.graph.question.Direction;
import com.aeondt.graph.question.Neighborhood;
import com.aeondt.graph.question.Reach;
import com.aeondt.graph.question.Subgraph;
import com.aeondt.graph.question.Traversals;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Graph")
@ApiController("/threats")
@EntityKind(
        one = "a threat",
        many = "threats",
        types = {"threat-actor", "intrusion-set", "campaign", "malware", "tool", "attack-pattern"})
class ThreatController extends TypedEntityController {

    private final Traversals traversals;

    ThreatController(Entities entities, EntityLists lists, Traversals traversals) {
        super(entities, lists);
        this.traversals = traversals;
    }

    @Operation(
            operationId = "listRelatedThreats",
            summary = "Threats that have to do with this one",
            description = "One step away, whatever the relationship.")
    @RequiresScope("graph:read")
    @GetMapping(
            path = "/{id}/related",
            produces = {MediaType.APPLICATION_JSON_VALUE, GraphMlConverter.TYPE, DotConverter.TYPE})
    Subgraph related(
            @PathVariable EntityId id,
            @RequestParam(defaultValue = "200") @Min(1) @Max(Neighborhood.MAX_NODES) int limit) {
        return traversals.neighbors(
                require(id).id().value(), new Neighborhood(1, types(), Set.of(), Direction.BOTH, limit));
    }

    @Operation(
            operationId = "listThreatTargets",
            summary = "What a threat is aimed at",
            description = "By itself or by what it uses, with the way that leads there.")
    @RequiresScope("graph:read")
    @GetMapping(
            path = "/{id}/targets",
            produces = {MediaType.APPLICATION_JSON_VALUE, GraphMlConverter.TYPE, DotConverter.TYPE})
    Subgraph targets(
            @PathVariable EntityId id,
            @RequestParam(defaultValue = "200") @Min(1) @Max(Neighborhood.MAX_NODES) int limit) {
        return traversals.reach(require(id).id().value(), Reach.TARGETS, limit);
    }
}
