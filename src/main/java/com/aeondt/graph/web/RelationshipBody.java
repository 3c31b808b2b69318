package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import com.aeondt.graph.model.RelationshipView;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A relationship as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Relationship")
record RelationshipBody(
        @Schema(type = "string", example = "relationship--6ba7b810-9dad-51d1-80b4-00c04fd430c8")
        EntityId id,

        @Schema(example = "depends-on") String type,

        @Schema(
                type = "string",
                description = "Where it starts",
                example = "service--6ba7b810-9dad-51d1-80b4-00c04fd430c8")
        EntityId source,

        @Schema(
                type = "string",
                description = "Where it leads",
                example = "service--6ba7b811-9dad-51d1-80b4-00c04fd430c8")
        EntityId target,

        @Schema(description = "Whether it is public knowledge rather than the tenant's own")
        boolean shared,

        @Schema(type = "object") JsonNode properties,

        @Nullable Integer confidence,

        @Schema(type = "string", example = "clear") Tlp tlp,

        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        List<String> sources,
        Instant createdAt,
        Instant recordedAt,
        String etag) {

    static RelationshipBody of(RelationshipView relationship) {
        var qualifiers = relationship.qualifiers();
        return new RelationshipBody(
                relationship.id(),
                relationship.type(),
                relationship.source(),
                relationship.target(),
                relationship.shared(),
                relationship.properties(),
                qualifiers.confidence(),
                qualifiers.tlp(),
                qualifiers.validFrom(),
                qualifiers.validUntil(),
                relationship.sources(),
                relationship.createdAt(),
                relationship.recordedAt(),
                relationship.revision().etag());
    }
}
