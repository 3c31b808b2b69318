package com.aeondt.graph.web;

import com.aeondt.graph.cypher.SafeQuery;
import com.aeondt.graph.query.GraphQueries;
import com.aeondt.graph.query.GraphQuery;
import com.aeondt.graph.query.QueryAnswer;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController("/graph/query")
@Tag(name = "Graph")
class QueryController {

    private final GraphQueries queries;

    QueryController(GraphQueries queries) {
        this.queries = queries;
    }

    @Schema(name = "GraphQuery", example = """
            {"query": "MATCH (t:Task {key: $key})-[:DEPENDS_ON*1..3]->(d) RETURN d.key AS key, d.state AS state ORDER BY key",
             "parameters": {"key": "TASK-301"}, "limit": 50}
            """)
    record Query(
            @Schema(description = "One reading statement of Cypher") @NotBlank @Size(max = SafeQuery.LONGEST) String query,

            @Schema(description = "Values for the names that begin with a dollar") @Nullable @Size(max = 50) Map<String, @Nullable Object> parameters,

            @Schema(description = "How many rows at most; without one, 100") @Nullable @Min(1) @Max(10_000) Integer limit) {

        private static final int ROWS = 100;

        GraphQuery asked() {
            return new GraphQuery(query, parameters == null ? Map.of() : parameters, limit == null ? ROWS : limit);
        }
    }

    @PostMapping
    @RequiresScope("graph:read")
    @Operation(
            summary = "Answer a query in Cypher",
            description =
                    "Reads the nodes and relationships that the caller may see, whatever the query says. MATCH, OPTIONAL MATCH, "
                            + "WHERE, UNWIND, WITH, RETURN, ORDER BY, SKIP and LIMIT are allowed; everything else is refused with "
                            + "`graph-query-refused`, which names it. A query that cannot be evaluated answers `graph-query-failed`, one over "
                            + "the limits of time or memory `graph-query-too-slow` or `graph-query-too-large`.")
    QueryAnswer query(@Valid @RequestBody Query body) {
        return queries.run(body.asked());
    }
}
