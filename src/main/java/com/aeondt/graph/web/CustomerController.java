package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.Entities;
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
@ApiController("/customers")
class CustomerController {

    private static final Set<String> TYPES = Set.of("customer");

    private final TypedEntities typed;
    private final Traversals traversals;

    CustomerController(Entities entities, Traversals traversals) {
        this.typed = new TypedEntities(entities, TYPES);
        this.traversals = traversals;
    }

    @Operation(
            operationId = "listCustomers",
            summary = "List customers",
            description = "Entities of the graph, in the order of their ids.")
    @RequiresScope("graph:read")
    @GetMapping
    Page<EntityBody> list(@ParameterObject @ModelAttribute EntityQuery query, PageQuery page) {
        return typed.list(query, page);
    }

    @Operation(
            operationId = "createCustomer",
            summary = "State a customer",
            description = "The same as POST /graph/entities, for this kind of thing.")
    @RequiresScope("graph:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EntityBody> create(@Valid @RequestBody StateTyped body) {
        return typed.create(body);
    }

    @Operation(operationId = "readCustomer", summary = "Read a customer", description = "By the id of the entity.")
    @RequiresScope("graph:read")
    @GetMapping("/{id}")
    ResponseEntity<EntityBody> read(@PathVariable EntityId id) {
        return typed.read(id);
    }

    @Operation(
            operationId = "replaceCustomer",
            summary = "Replace what a source says about a customer",
            description = "Other sources' statements stay and count.")
    @RequiresScope("graph:write")
    @PutMapping("/{id}")
    ResponseEntity<EntityBody> replace(
            @PathVariable EntityId id, @IfMatch Revision seen, @Valid @RequestBody StateTyped body) {
        return typed.replace(id, seen, body);
    }

    @Operation(
            operationId = "deleteCustomer",
            summary = "Remove a customer",
            description = "With its relationships; its history stays.")
    @RequiresScope("graph:write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable EntityId id, @IfMatch Revision seen) {
        typed.remove(id, seen);
    }

    @Operation(
            operationId = "listCustomerAssets",
            summary = "What serves a customer",
            description = "Services, assets and whatever else it uses or owns, with the edges that lead there.")
    @RequiresScope("graph:read")
    @GetMapping(
            path = "/{id}/assets",
            produces = {MediaType.APPLICATION_JSON_VALUE, GraphMlConverter.TYPE, DotConverter.TYPE})
    Subgraph assets(
            @PathVariable EntityId id,
            @RequestParam(defaultValue = "200") @Min(1) @Max(Neighborhood.MAX_NODES) int limit) {
        return traversals.reach(typed.require(id).id().value(), Reach.ASSETS, limit);
    }

    @Operation(
            operationId = "readCustomerExposure",
            summary = "How weaknesses and threats reach a customer",
            description =
                    "What serves it, what that depends on, and the vulnerabilities of and threats to all of these, ready for a picture.")
    @RequiresScope("graph:read")
    @GetMapping(
            path = "/{id}/exposure",
            produces = {MediaType.APPLICATION_JSON_VALUE, GraphMlConverter.TYPE, DotConverter.TYPE})
    Subgraph exposure(
            @PathVariable EntityId id,
            @RequestParam(defaultValue = "200") @Min(1) @Max(Neighborhood.MAX_NODES) int limit) {
        return traversals.reach(typed.require(id).id().value(), Reach.EXPOSURE, limit);
    }
}
