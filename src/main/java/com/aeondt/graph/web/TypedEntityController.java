package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.model.Entities;
import com.aeondt.graph.model.EntityView;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Entities of some types only, under a path of their own: what all such paths have in common. Others are not there. {@link EntityKind} says which, and
 * {@link TypedOperations} puts its words into the texts here.
 */
abstract class TypedEntityController {

    private final Entities entities;
    private final EntityLists lists;
    private final Set<String> types;

    TypedEntityController(Entities entities, EntityLists lists) {
        this.entities = entities;
        this.lists = lists;
        this.types = Set.of(Objects.requireNonNull(getClass().getAnnotation(EntityKind.class))
                .types());
    }

    @Operation(
            summary = "List {many}",
            description =
                    "Entities of the graph of type {types}, in the order of their ids; with q the best match first.")
    @RequiresScope("graph:read")
    @GetMapping
    Page<EntityBody> list(@ParameterObject EntityQuery query, PageQuery page) {
        return lists.list(query, types, page);
    }

    @Operation(
            summary = "State {one}",
            description = "The same as POST /graph/entities, for this kind of thing: {types}.")
    @RequiresScope("graph:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EntityBody> create(@Valid @RequestBody StateTyped body) {
        var entity = entities.state(body.sourceName(), body.statement(types));
        return Answers.created(entity.id(), entity.revision(), EntityBody.of(entity));
    }

    @Operation(summary = "Read {one}", description = "By the id of the entity, or by one that was merged into it.")
    @RequiresScope("graph:read")
    @GetMapping("/{id}")
    ResponseEntity<EntityBody> read(@PathVariable EntityId id) {
        return answer(require(id));
    }

    @Operation(
            summary = "Replace what a source says about {one}",
            description = "Other sources' statements stay and count.")
    @RequiresScope("graph:write")
    @PutMapping("/{id}")
    ResponseEntity<EntityBody> replace(
            @PathVariable EntityId id, @IfMatch Revision seen, @Valid @RequestBody StateTyped body) {
        require(id);
        return answer(entities.replace(id, seen, body.sourceName(), body.statement(types)));
    }

    @Operation(summary = "Remove {one}", description = "With its relationships; its history stays.")
    @RequiresScope("graph:write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable EntityId id, @IfMatch Revision seen) {
        require(id);
        entities.remove(id, seen);
    }

    /** The entity of this id, when it is one of these. */
    final EntityView require(EntityId id) {
        if (!types.contains(id.type())) {
            throw new AeonException(GraphError.NOT_FOUND, "There is no %s here.".formatted(id))
                    .with("entity", id.value());
        }
        return entities.find(id, null);
    }

    final Set<String> types() {
        return types;
    }

    private static ResponseEntity<EntityBody> answer(EntityView entity) {
        return Answers.ok(entity.revision(), EntityBody.of(entity));
    }
}
