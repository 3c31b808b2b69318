package com.aeondt.graph.web;

import com.aeondt.graph.question.Direction;
import com.aeondt.graph.question.FoundPaths;
import com.aeondt.graph.question.PathQuestion;
import com.aeondt.graph.question.Paths;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController("/graph/paths")
@Tag(name = "Graph")
class PathController {

    private final Paths paths;

    PathController(Paths paths) {
        this.paths = paths;
    }

    @Schema(name = "PathQuestion", example = """
            {"from": "TASK-301", "to": "TASK-17", "kind": "ALL_SHORTEST", "relationships": ["depends-on"], "maxLength": 5}
            """)
    record Question(
            @Schema(description = "Where paths begin: an id, or the key of a task") @NotBlank String from,

            @Schema(description = "Where they end") @NotBlank String to,

            @Schema(
                    description =
                            "One of the shortest, all of the shortest, or all that meet no node twice; without it, one")
            PathQuestion.@Nullable Kind kind,

            @Schema(description = "Only over edges of these types") @Nullable @Size(max = 50) Set<String> relationships,

            @Schema(description = "Which way edges are walked; without it, either way") @Nullable Direction direction,

            @Schema(description = "How many edges at most; of all paths at most 6")
            @Nullable @Min(1) @Max(PathQuestion.LONGEST) Integer maxLength,

            @Schema(description = "Nodes that a path must lead through; the shortest one does so in this order")
            @Nullable @Size(max = 10) List<@NotBlank String> through,

            @Schema(description = "Nodes that a path must not lead through") @Nullable @Size(max = 100) List<@NotBlank String> avoid,

            @Nullable @Min(1) @Max(PathQuestion.MOST) Integer limit) {

        private static final int USUAL_LENGTH = 6;
        private static final int USUAL_LIMIT = 20;

        PathQuestion asked() {
            return new PathQuestion(
                    from,
                    to,
                    kind == null ? PathQuestion.Kind.SHORTEST : kind,
                    relationships == null ? Set.of() : relationships,
                    direction == null ? Direction.BOTH : direction,
                    maxLength == null ? USUAL_LENGTH : maxLength,
                    through == null ? List.of() : through,
                    avoid == null ? List.of() : avoid,
                    limit == null ? USUAL_LIMIT : limit);
        }
    }

    @PostMapping
    @RequiresScope("graph:read")
    @Operation(
            summary = "Find paths between two nodes",
            description =
                    "An empty list means that there is none within the length. `graph-entity-not-found` names the node that is "
                            + "not there.")
    FoundPaths find(@Valid @RequestBody Question body) {
        return paths.find(body.asked());
    }
}
