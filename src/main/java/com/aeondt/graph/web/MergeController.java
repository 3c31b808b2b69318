package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.MergeView;
import com.aeondt.graph.model.Merges;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.RequiresScope;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Tag(name = "Graph")
@ApiController("/graph/entities/{id}")
class MergeController {

    private final Merges merges;

    MergeController(Merges merges) {
        this.merges = merges;
    }

    @Schema(name = "MergeEntities", example = """
            {"entities": ["service--6ba7b810-9dad-51d1-80b4-00c04fd430c8"], "reason": "Renamed in 2025"}
            """)
    record MergeEntities(
            @ArraySchema(schema = @Schema(type = "string", description = "Those that become part of it"))
            @NotEmpty @Size(max = 100) List<@NotNull EntityId> entities,

            @Nullable @Size(max = 2_000) String reason) {}

    @Schema(name = "UnmergeEntity", example = """
            {"entity": "service--6ba7b810-9dad-51d1-80b4-00c04fd430c8"}
            """)
    record UnmergeEntity(
            @Schema(type = "string", description = "The one that is to stand for itself again") @NotNull EntityId entity) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Merge")
    record MergeBody(
            @Schema(type = "string") EntityId merged,
            @Schema(type = "string") EntityId survivor,
            @Nullable String reason,
            String mergedBy,
            Instant mergedAt,
            @Nullable String undoneBy,
            @Nullable Instant undoneAt) {

        static MergeBody of(MergeView merge) {
            return new MergeBody(
                    merge.merged(),
                    merge.survivor(),
                    merge.reason(),
                    merge.mergedBy(),
                    merge.mergedAt(),
                    merge.undoneBy(),
                    merge.undoneAt());
        }
    }

    @Schema(name = "EntityMerges")
    record MergeBodies(List<MergeBody> items) {}

    @Operation(
            operationId = "mergeEntities",
            summary = "Make entities part of this one",
            description =
                    "They must be of its type and the tenant's own. Relationships follow, ids that were merged still find it, and it can be undone.")
    @RequiresScope("graph:write")
    @PostMapping("/merge")
    ResponseEntity<EntityBody> merge(
            @PathVariable EntityId id, @IfMatch Revision seen, @Valid @RequestBody MergeEntities body) {
        var entity = merges.merge(id, seen, body.entities(), body.reason());
        return Answers.ok(entity.revision(), EntityBody.of(entity));
    }

    @Operation(
            operationId = "unmergeEntity",
            summary = "Let a merged entity stand for itself again",
            description =
                    "With what was said about it meanwhile, too, and with what was merged into it; other merges stand. If-Match is that of the entity it is part of.")
    @ApiResponse(responseCode = "200", description = "The entity that stands for itself again")
    @ApiResponse(
            responseCode = "204",
            description = "Parted; nobody says anything about it any more, so there is nothing to show",
            content = @Content)
    @RequiresScope("graph:write")
    @PostMapping("/unmerge")
    ResponseEntity<EntityBody> unmerge(
            @PathVariable EntityId id, @IfMatch Revision seen, @Valid @RequestBody UnmergeEntity body) {
        return merges.unmerge(id, seen, body.entity())
                .map(entity -> Answers.ok(entity.revision(), EntityBody.of(entity)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @Operation(
            operationId = "listEntityMerges",
            summary = "What was merged into an entity",
            description = "Newest first, also what was undone.")
    @RequiresScope("graph:read")
    @GetMapping("/merges")
    MergeBodies merges(@PathVariable EntityId id) {
        return new MergeBodies(merges.of(id).stream().map(MergeBody::of).toList());
    }
}
