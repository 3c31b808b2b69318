package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import com.aeondt.graph.model.EntityView;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An entity as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Entity")
record EntityBody(
        @Schema(type = "string", example = "service--6ba7b810-9dad-51d1-80b4-00c04fd430c8")
        EntityId id,

        @Schema(example = "service") String type,

        @Schema(example = "Payments") @Nullable String name,

        @Schema(description = "Whether it is public knowledge rather than the tenant's own")
        boolean shared,

        @Schema(
                type = "object",
                description =
                        "What its sources say together: of each property what the most confident says, lists united",
                example = "{\"name\": \"Payments\", \"criticality\": 5}")
        JsonNode properties,

        @Schema(
                description =
                        "JSON Pointers of addresses in `properties` that are no http or https addresses, or have a name and"
                                + " password in them: show these as text and never as a link. They are kept and exported as they came",
                example = "[\"/external_references/0/url\"]")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> unsafeLinks,

        @Schema(description = "The highest confidence that a source states, 0 to 100") @Nullable Integer confidence,

        @Schema(type = "string", example = "clear") Tlp tlp,

        @Nullable Instant validFrom,
        @Nullable Instant validUntil,

        @Schema(description = "Who says so", example = "[\"cmdb\"]")
        List<String> sources,

        Instant createdAt,

        @Schema(description = "Since when it is known to be like this")
        Instant recordedAt,

        String etag) {

    static EntityBody of(EntityView entity) {
        var qualifiers = entity.qualifiers();
        return new EntityBody(
                entity.id(),
                entity.id().type(),
                entity.name(),
                entity.shared(),
                entity.properties(),
                UnsafeLinks.in(entity.properties()),
                qualifiers.confidence(),
                qualifiers.tlp(),
                qualifiers.validFrom(),
                qualifiers.validUntil(),
                entity.sources(),
                entity.createdAt(),
                entity.recordedAt(),
                entity.revision().etag());
    }
}
