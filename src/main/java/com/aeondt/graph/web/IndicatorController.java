package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.Entities;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Graph")
@ApiController("/indicators")
class IndicatorController {

    private static final Set<String> TYPES = Set.of("indicator");

    private final TypedEntities typed;

    IndicatorController(Entities entities) {
        this.typed = new TypedEntities(entities, TYPES);
    }

    @Operation(
            operationId = "listIndicators",
            summary = "List indicators",
            description = "Entities of the graph, in the order of their ids.")
    @RequiresScope("graph:read")
    @GetMapping
    Page<EntityBody> list(@ParameterObject @ModelAttribute EntityQuery query, PageQuery page) {
        return typed.list(query, page);
    }

    @Operation(
            operationId = "createIndicator",
            summary = "State an indicator",
            description = "The same as POST /graph/entities, for this kind of thing.")
    @RequiresScope("graph:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EntityBody> create(@Valid @RequestBody StateTyped body) {
        return typed.create(body);
    }

    @Operation(operationId = "readIndicator", summary = "Read an indicator", description = "By the id of the entity.")
    @RequiresScope("graph:read")
    @GetMapping("/{id}")
    ResponseEntity<EntityBody> read(@PathVariable EntityId id) {
        return typed.read(id);
    }

    @Operation(
            operationId = "replaceIndicator",
            summary = "Replace what a source says about an indicator",
            description = "Other sources' statements stay and count.")
    @RequiresScope("graph:write")
    @PutMapping("/{id}")
    ResponseEntity<EntityBody> replace(
            @PathVariable EntityId id, @IfMatch Revision seen, @Valid @RequestBody StateTyped body) {
        return typed.replace(id, seen, body);
    }

    @Operation(
            operationId = "deleteIndicator",
            summary = "Remove an indicator",
            description = "With its relationships; its history stays.")
    @RequiresScope("graph:write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable EntityId id, @IfMatch Revision seen) {
        typed.remove(id, seen);
    }
}
