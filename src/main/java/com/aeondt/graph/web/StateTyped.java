package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import com.aeondt.graph.model.Qualifiers;
import com.aeondt.graph.model.Statement.EntityStatement;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** As {@link StateEntity}, where the path says what type it is; it must be said where the path stands for several. */
@Schema(name = "StateTyped", example = """
                {"properties": {"name": "Acme", "external_id": "C-1042"}, "source": "crm"}
                """)
record StateTyped(
        @Schema(description = "Which type, where the path stands for several", example = "customer") @Nullable String type,

        @Schema(type = "string", description = "Its own id; by default one is made from what identifies it") @Nullable EntityId id,

        @Schema(type = "object", description = "As GET /graph/schema has them; your own ones begin with x_") @NotNull ObjectNode properties,

        @Schema(description = "Who says so; by default manual", example = "manual")
        @Nullable @Pattern(regexp = StateEntity.SOURCE) String source,

        @Nullable @Min(0) @Max(100) Integer confidence,

        @Schema(type = "string", description = "clear, green, amber or red; by default clear") @Nullable Tlp tlp,

        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    EntityStatement statement(Set<String> types) {
        var stated = type == null && types.size() == 1 ? types.iterator().next() : type;
        if (stated == null || !types.contains(stated)) {
            var detail = "One of " + String.join(", ", types.stream().sorted().toList()) + ".";
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "type: " + detail,
                    List.of(new Violation("/type", "not-allowed", detail)));
        }
        return new EntityStatement(
                stated,
                id,
                properties,
                new Qualifiers(confidence, Objects.requireNonNullElse(tlp, Tlp.CLEAR), validFrom, validUntil));
    }

    String sourceName() {
        return source == null ? StateEntity.MANUAL : source;
    }
}
