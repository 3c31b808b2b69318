package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.RelationshipFilter;
import com.aeondt.graph.model.Relationships;
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
@ApiController("/graph/relationships")
class RelationshipController {

    private final Relationships relationships;

    RelationshipController(Relationships relationships) {
        this.relationships = relationships;
    }

    record RelationshipQuery(
            @Parameter(description = "Only these types", example = "depends-on") @Nullable Set<String> type,

            @Parameter(description = "That start here") @Nullable EntityId source,

            @Parameter(description = "That lead here") @Nullable EntityId target,

            @Parameter(description = "As they were then") @Nullable Instant asOf) {

        RelationshipFilter filter() {
            return new RelationshipFilter(type == null ? Set.of() : type, source, target, asOf);
        }
    }

    @Operation(
            operationId = "listRelationships",
            summary = "List relationships",
            description =
                    "In the order of their ids; none of what is marked above the caller's clearance at either end.")
    @RequiresScope("graph:read")
    @GetMapping
    Page<RelationshipBody> list(@ParameterObject RelationshipQuery query, PageQuery page) {
        return page.page(relationships.list(query.filter(), page.request()).map(RelationshipBody::of));
    }

    @Operation(
            operationId = "createRelationship",
            summary = "State a relationship",
            description =
                    "Between entities that are there. One with a public entity belongs to the tenant and is seen by nobody else.")
    @RequiresScope("graph:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RelationshipBody> create(@Valid @RequestBody StateRelationship body) {
        var relationship = relationships.state(body.sourceName(), body.statement(body.id()));
        return Answers.created(relationship.id(), relationship.revision(), RelationshipBody.of(relationship));
    }

    @Operation(
            operationId = "readRelationship",
            summary = "Read a relationship",
            description = "With asOf as it was known then.")
    @RequiresScope("graph:read")
    @GetMapping("/{id}")
    ResponseEntity<RelationshipBody> read(
            @PathVariable EntityId id,
            @RequestParam(required = false) @Parameter(description = "As it was then") @Nullable Instant asOf) {
        var relationship = relationships.find(id, asOf);
        return Answers.ok(relationship.revision(), RelationshipBody.of(relationship));
    }

    @Operation(
            operationId = "replaceRelationship",
            summary = "Replace what a source says about a relationship",
            description = "Its type and its ends stay as they were stated.")
    @RequiresScope("graph:write")
    @PutMapping("/{id}")
    ResponseEntity<RelationshipBody> replace(
            @PathVariable EntityId id, @IfMatch Revision seen, @Valid @RequestBody StateRelationship body) {
        var relationship = relationships.replace(id, seen, body.sourceName(), body.statement(id));
        return Answers.ok(relationship.revision(), RelationshipBody.of(relationship));
    }

    @Operation(
            operationId = "deleteRelationship",
            summary = "Remove a relationship",
            description = "Whoever asserts it; what it connects stays.")
    @RequiresScope("graph:write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable EntityId id, @IfMatch Revision seen) {
        relationships.remove(id, seen);
    }
}
