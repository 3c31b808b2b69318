package com.aeondt.graph.web;

import com.aeondt.graph.question.Direction;
import com.aeondt.graph.question.Neighborhood;
import com.aeondt.graph.question.Subgraph;
import com.aeondt.graph.question.Traversals;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController("/graph/subgraph")
@Tag(name = "Graph")
class SubgraphController {

    private final Traversals traversals;

    SubgraphController(Traversals traversals) {
        this.traversals = traversals;
    }

    @Schema(name = "SubgraphQuestion", example = """
            {"nodes": ["TASK-301", "TASK-17"], "depth": 2, "types": ["task"], "limit": 200}
            """)
    record Question(
            @Schema(description = "Where to begin: ids, or keys of tasks") @NotEmpty @Size(max = 100) List<@NotBlank String> nodes,

            @Schema(description = "How many steps to walk from there; 0 for these nodes alone; without it, 1")
            @Nullable @Min(0) @Max(Neighborhood.MAX_DEPTH) Integer depth,

            @Schema(description = "Only nodes of these types") @Nullable @Size(max = 50) Set<String> types,

            @Schema(description = "Only edges of these types") @Nullable @Size(max = 50) Set<String> relationships,

            @Schema(description = "Which way edges are walked; without it, either way") @Nullable Direction direction,

            @Nullable @Min(1) @Max(Neighborhood.MAX_NODES) Integer limit) {

        private static final int USUAL_LIMIT = 200;

        Neighborhood around() {
            return new Neighborhood(
                    depth == null ? 1 : depth,
                    types == null ? Set.of() : types,
                    relationships == null ? Set.of() : relationships,
                    direction == null ? Direction.BOTH : direction,
                    limit == null ? USUAL_LIMIT : limit);
        }
    }

    @PostMapping(produces = {MediaType.APPLICATION_JSON_VALUE, GraphMlConverter.TYPE, DotConverter.TYPE})
    @RequiresScope("graph:read")
    @Operation(
            summary = "Return nodes and all edges between them, ready for a picture",
            description =
                    "As JSON, as GraphML for `Accept: application/graphml+xml`, or as DOT for `Accept: text/vnd.graphviz`.")
    Subgraph subgraph(@Valid @RequestBody Question body) {
        return traversals.subgraph(body.nodes(), body.around());
    }
}
