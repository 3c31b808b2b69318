package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.Entities;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Graph")
@ApiController("/graph/entities")
class EntityController {

    private final Entities entities;
    private final EntityLists lists;

    EntityController(Entities entities, EntityLists lists) {
        this.entities = entities;
        this.lists = lists;
    }

    @Operation(
            operationId = "listEntities",
            summary = "List entities",
            description =
                    "In the order of their ids, or with q the best match first: the tenant's own and public ones, as far as the caller's clearance goes.")
    @RequiresScope("graph:read")
    @GetMapping
    Page<EntityBody> list(@ParameterObject EntityQuery query, PageQuery page) {
        return lists.list(query, Set.of(), page);
    }

    @Operation(
            operationId = "createEntity",
            summary = "State an entity",
            description =
                    "Records what a source says about it. An entity that others speak about already becomes what all say together.")
    @RequiresScope("graph:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EntityBody> create(@Valid @RequestBody StateEntity body) {
        var entity = entities.state(body.sourceName(), body.statement());
        return Answers.created(entity.id(), entity.revision(), EntityBody.of(entity));
    }

    @Operation(
            operationId = "readEntity",
            summary = "Read an entity",
            description = "By its id, or by one that was merged into it. With asOf as it was known then.")
    @RequiresScope("graph:read")
    @GetMapping("/{id}")
    ResponseEntity<EntityBody> read(
            @PathVariable EntityId id,
            @RequestParam(required = false)
                    @Parameter(description = "As it was then", example = "2026-01-31T09:30:00Z")
                    @Nullable Instant asOf) {
        var entity = entities.find(id, asOf);
        return Answers.ok(entity.revision(), EntityBody.of(entity));
    }

    @Operation(
            operationId = "replaceEntity",
            summary = "Replace what a source says about an entity",
            description = "Other sources' statements stay and count.")
    @RequiresScope("graph:write")
    @PutMapping("/{id}")
    ResponseEntity<EntityBody> replace(
            @PathVariable EntityId id, @IfMatch Revision seen, @Valid @RequestBody StateEntity body) {
        var entity = entities.replace(id, seen, body.sourceName(), body.statement());
        return Answers.ok(entity.revision(), EntityBody.of(entity));
    }

    @Operation(
            operationId = "deleteEntity",
            summary = "Remove an entity",
            description = "With everything that is said about it and its relationships; its history stays.")
    @RequiresScope("graph:write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable EntityId id, @IfMatch Revision seen) {
        entities.remove(id, seen);
    }
}
