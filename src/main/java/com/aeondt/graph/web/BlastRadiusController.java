package com.aeondt.graph.web;

import com.aeondt.graph.question.BlastRadius;
import com.aeondt.graph.question.Impact;
import com.aeondt.graph.question.Neighborhood;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController("/graph/blast-radius")
@Tag(name = "Graph")
class BlastRadiusController {

    private static final int USUAL_DEPTH = 5;
    private static final int USUAL_LIMIT = 500;

    private final Impact impact;

    BlastRadiusController(Impact impact) {
        this.impact = impact;
    }

    @Schema(name = "BlastRadiusQuestion", example = """
            {"node": "TASK-301", "depth": 4, "types": ["service", "customer"]}
            """)
    record Question(
            @Schema(description = "What fails: an id, or the key of a task") @NotBlank String node,

            @Schema(description = "How many steps to follow; without it, 5") @Nullable @Min(1) @Max(Impact.MAX_DEPTH) Integer depth,

            @Schema(description = "Only hits of these types; the way to them may lead through others")
            @Nullable @Size(max = 50) Set<String> types,

            @Nullable @Min(1) @Max(Neighborhood.MAX_NODES) Integer limit) {}

    @PostMapping
    @RequiresScope("graph:read")
    @Operation(
            summary = "Find what suffers when something fails",
            description =
                    "What depends on it or runs on it, what that serves, and so on to the customers; each hit with the edges that "
                            + "lead to it. For a vulnerability: what it affects, and on from there.")
    BlastRadius follow(@Valid @RequestBody Question body) {
        return impact.of(
                body.node(),
                body.depth() == null ? USUAL_DEPTH : body.depth(),
                body.types() == null ? Set.of() : body.types(),
                body.limit() == null ? USUAL_LIMIT : body.limit());
    }
}
