package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.Entities;
import com.aeondt.graph.question.Direction;
import com.aeondt.graph.question.Neighborhood;
import com.aeondt.graph.question.Reach;
import com.aeondt.graph.question.Subgraph;
import com.aeondt.graph.question.Traversals;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Graph")
@ApiController("/threats")
class ThreatController {

    private static final Set<String> TYPES =
            Set.of("threat-actor", "intrusion-set", "campaign", "malware", "tool", "attack-pattern");

    private final TypedEntities typed;
    private final Traversals traversals;

    ThreatController(Entities entities, Traversals traversals) {
        this.typed = new TypedEntities(entities, TYPES);
        this.traversals = traversals;
    }

    @Operation(
            operationId = "listThreats",
            summary = "List threats",
            description =
                    "Entities of the graph, in the order of their ids. The type says which: threat-actor, intrusion-set, campaign, malware, tool or attack-pattern.")
    @RequiresScope("graph:read")
    @GetMapping
    Page<EntityBody> list(@ParameterObject @ModelAttribute EntityQuery query, PageQuery page) {
        return typed.list(query, page);
    }

    @Operation(
            operationId = "createThreat",
            summary = "State a threat",
            description = "The same as POST /graph/entities, for this kind of thing.")
    @RequiresScope("graph:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EntityBody> create(@Valid @RequestBody StateTyped body) {
        return typed.create(body);
    }

    @Operation(operationId = "readThreat", summary = "Read a threat", description = "By the id of the entity.")
    @RequiresScope("graph:read")
    @GetMapping("/{id}")
    ResponseEntity<EntityBody> read(@PathVariable EntityId id) {
        return typed.read(id);
    }

    @Operation(
            operationId = "replaceThreat",
            summary = "Replace what a source says about a threat",
            description = "Other sources' statements stay and count.")
    @RequiresScope("graph:write")
    @PutMapping("/{id}")
    ResponseEntity<EntityBody> replace(
            @PathVariable EntityId id, @IfMatch Revision seen, @Valid @RequestBody StateTyped body) {
        return typed.replace(id, seen, body);
    }

    @Operation(
            operationId = "deleteThreat",
            summary = "Remove a threat",
            description = "With its relationships; its history stays.")
    @RequiresScope("graph:write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable EntityId id, @IfMatch Revision seen) {
        typed.remove(id, seen);
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
                typed.require(id).id().value(), new Neighborhood(1, TYPES, Set.of(), Direction.BOTH, limit));
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
        return traversals.reach(typed.require(id).id().value(), Reach.TARGETS, limit);
    }
}
