package com.aeondt.graph.web;

import com.aeondt.graph.question.AttackCoverage;
import com.aeondt.graph.question.Clustering;
import com.aeondt.graph.question.CommunityReport;
import com.aeondt.graph.question.Coverage;
import com.aeondt.graph.question.Ranking;
import com.aeondt.graph.question.Rankings;
import com.aeondt.graph.question.Selection;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController("/graph")
@Tag(name = "Graph")
class MeasureController {

    private static final int USUAL_LIMIT = 20;

    private final Rankings rankings;
    private final Clustering clustering;
    private final Coverage coverage;

    MeasureController(Rankings rankings, Clustering clustering, Coverage coverage) {
        this.rankings = rankings;
        this.clustering = clustering;
        this.coverage = coverage;
    }

    @Schema(name = "CentralityQuestion", example = """
            {"measure": "DEGREE", "types": ["service"], "limit": 10}
            """)
    record CentralityQuestion(
            @Schema(description = "Without it, the degree") Ranking.@Nullable Measure measure,

            @Schema(description = "Only nodes of these types") @Nullable @Size(max = 50) Set<String> types,

            @Schema(description = "Only edges of these types; the degree counts all") @Nullable @Size(max = 50) Set<String> relationships,

            @Schema(description = "Also public knowledge that nothing of the tenant's is connected to") @Nullable Boolean shared,

            @Nullable @Min(1) @Max(Rankings.MOST) Integer limit) {

        Selection selection() {
            return select(types, relationships, shared);
        }
    }

    @Schema(name = "CommunityQuestion", example = """
            {"types": ["service", "component"], "limit": 10}
            """)
    record CommunityQuestion(
            @Schema(description = "Only nodes of these types") @Nullable @Size(max = 50) Set<String> types,

            @Schema(description = "Only edges of these types") @Nullable @Size(max = 50) Set<String> relationships,

            @Schema(description = "Also public knowledge that nothing of the tenant's is connected to") @Nullable Boolean shared,

            @Nullable @Min(1) @Max(Clustering.MOST) Integer limit) {}

    @PostMapping("/centrality")
    @RequiresScope("graph:read")
    @Operation(
            summary = "Rank the nodes that matter most",
            description =
                    "By degree, counted as the tenant sees it, on a graph of any size; by betweenness or PageRank on a part of the "
                            + "graph that fits into memory, else `graph-question-too-large`.")
    Ranking centrality(@Valid @RequestBody CentralityQuestion body) {
        return rankings.top(
                body.measure() == null ? Ranking.Measure.DEGREE : body.measure(),
                body.selection(),
                limit(body.limit()));
    }

    @PostMapping("/communities")
    @RequiresScope("graph:read")
    @Operation(
            summary = "Find what belongs together",
            description =
                    "Groups of nodes with more edges among themselves than chance would give them, by the method of Louvain; the "
                            + "same graph always has the same groups. A part that does not fit into memory answers `graph-question-too-large`.")
    CommunityReport communities(@Valid @RequestBody CommunityQuestion body) {
        return clustering.communities(select(body.types(), body.relationships(), body.shared()), limit(body.limit()));
    }

    @GetMapping("/attack-coverage")
    @RequiresScope("graph:read")
    @Operation(
            summary = "Compare controls and detections with the techniques of ATT&CK",
            description =
                    "Which techniques something of the tenant's mitigates or detects, by an edge of its own or by way of a "
                            + "mitigation, data component or detection strategy, and which threat actors use the rest.")
    AttackCoverage attackCoverage(
            @RequestParam(defaultValue = "false")
                    @Parameter(description = "Whether only techniques that nothing answers are listed")
                    boolean uncovered) {
        return coverage.attack(uncovered);
    }

    private static Selection select(
            @Nullable Set<String> types, @Nullable Set<String> relationships, @Nullable Boolean shared) {
        return new Selection(
                types == null ? Set.of() : types,
                relationships == null ? Set.of() : relationships,
                Boolean.TRUE.equals(shared));
    }

    private static int limit(@Nullable Integer wanted) {
        return wanted == null ? USUAL_LIMIT : wanted;
    }
}
