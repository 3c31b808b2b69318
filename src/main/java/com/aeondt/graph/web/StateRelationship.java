package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import com.aeondt.graph.model.Json;
import com.aeondt.graph.model.Qualifiers;
import com.aeondt.graph.model.Statement.RelationshipStatement;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The body that says what a source knows of a relationship. */
@Schema(name = "StateRelationship", example = """
                {"type": "depends-on", "source": "service--6ba7b810-9dad-51d1-80b4-00c04fd430c8",
                 "target": "service--6ba7b811-9dad-51d1-80b4-00c04fd430c8", "properties": {"port": 443}, "assertedBy": "cmdb"}
                """)
record StateRelationship(
        @Schema(description = "A relationship of GET /graph/schema") @NotBlank String type,

        @Schema(type = "string", description = "Where it starts") @NotNull EntityId source,

        @Schema(type = "string", description = "Where it leads: an entity of the tenant, a public one, or a task")
        @NotNull EntityId target,

        @Schema(type = "string", description = "Its own id; by default one is made from type and ends") @Nullable EntityId id,

        @Schema(type = "object") @Nullable ObjectNode properties,

        @Schema(description = "Who says so; by default manual", example = "manual")
        @Nullable @Pattern(regexp = StateEntity.SOURCE) String assertedBy,

        @Nullable @Min(0) @Max(100) Integer confidence,

        @Schema(type = "string", description = "clear, green, amber or red; by default clear") @Nullable Tlp tlp,

        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    RelationshipStatement statement(@Nullable EntityId own) {
        return new RelationshipStatement(
                type,
                own,
                source,
                target,
                properties == null ? Json.MAPPER.createObjectNode() : properties,
                new Qualifiers(confidence, Objects.requireNonNullElse(tlp, Tlp.CLEAR), validFrom, validUntil));
    }

    String sourceName() {
        return assertedBy == null ? StateEntity.MANUAL : assertedBy;
    }
}
