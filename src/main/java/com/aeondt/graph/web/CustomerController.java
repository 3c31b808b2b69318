package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.Entities;
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
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Graph")
@ApiController("/customers")
@EntityKind(one = "a customer", many = "customers", types = "customer")
class CustomerController extends TypedEntityController {

    private final Traversals traversals;

    CustomerController(Entities entities, EntityLists lists, Traversals traversals) {
        super(entities, lists);
        this.traversals = traversals;
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
        return traversals.reach(require(id).id().value(), Reach.ASSETS, limit);
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
        return traversals.reach(require(id).id().value(), Reach.EXPOSURE, limit);
    }
}
