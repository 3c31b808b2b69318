package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import com.aeondt.graph.model.Qualifiers;
import com.aeondt.graph.model.Statement.EntityStatement;
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

/** The body that says what a source knows of an entity. */
@Schema(name = "StateEntity", example = """
                {"type": "service", "properties": {"name": "Payments", "owner": "Backend Team", "criticality": 5},
                 "source": "cmdb", "confidence": 90, "tlp": "green"}
                """)
record StateEntity(
        @Schema(description = "A type of GET /graph/schema") @NotBlank String type,

        @Schema(
                type = "string",
                description =
                        "Its own id; by default one is made from what identifies it, so that the same thing has the same id")
        @Nullable EntityId id,

        @Schema(type = "object", description = "As the type has them; your own ones begin with x_") @NotNull ObjectNode properties,

        @Schema(description = "Who says so; by default manual", example = "manual") @Nullable @Pattern(regexp = SOURCE) String source,

        @Schema(description = "How sure the source is") @Nullable @Min(0) @Max(100) Integer confidence,

        @Schema(type = "string", description = "How far it may be shared: clear, green, amber or red; by default clear")
        @Nullable Tlp tlp,

        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    static final String SOURCE = "[a-zA-Z0-9][a-zA-Z0-9._:/@+-]{0,199}";
    static final String MANUAL = "manual";

    EntityStatement statement() {
        return new EntityStatement(type, id, properties, qualifiers());
    }

    Qualifiers qualifiers() {
        return new Qualifiers(confidence, Objects.requireNonNullElse(tlp, Tlp.CLEAR), validFrom, validUntil);
    }

    String sourceName() {
        return source == null ? MANUAL : source;
    }
}
