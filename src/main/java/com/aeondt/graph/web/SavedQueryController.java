package com.aeondt.graph.web;

import com.aeondt.graph.cypher.SafeQuery;
import com.aeondt.graph.query.QueryAnswer;
import com.aeondt.graph.query.SavedQueries;
import com.aeondt.graph.query.SavedQuery;
import com.aeondt.graph.query.SavedQueryText;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@ApiController("/graph/saved-queries")
@Tag(name = "Graph")
class SavedQueryController {

    private static final int ROWS = 100;

    private final SavedQueries queries;

    SavedQueryController(SavedQueries queries) {
        this.queries = queries;
    }

    @Schema(name = "SaveQuery", example = """
            {"name": "What waits for a task", "query": "MATCH (t:Task {key: $key})<-[:DEPENDS_ON*1..3]-(w) RETURN w.key AS key",
             "defaults": {"key": "TASK-301"}}
            """)
    record Save(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 2_000) String description,
            @NotBlank @Size(max = SafeQuery.LONGEST) String query,

            @Schema(description = "A value for each parameter; a run may give others") @Nullable @Size(max = 50) Map<String, @Nullable Object> defaults) {

        SavedQueryText content() {
            return new SavedQueryText(name, description, query, defaults == null ? Map.of() : defaults);
        }
    }

    @Schema(name = "SavedQuery")
    record Body(
            UUID id,
            String name,
            @Nullable String description,
            String query,
            Map<String, @Nullable Object> defaults,
            String etag,
            String createdBy,
            Instant createdAt,
            String changedBy,
            Instant changedAt) {

        static Body of(SavedQuery query) {
            var content = query.content();
            return new Body(
                    query.id(),
                    content.name(),
                    content.description(),
                    content.query(),
                    content.defaults(),
                    query.revision().etag(),
                    query.createdBy(),
                    query.createdAt(),
                    query.changedBy(),
                    query.changedAt());
        }
    }

    @Schema(name = "RunSavedQuery", example = """
            {"parameters": {"key": "TASK-17"}, "limit": 20}
            """)
    record Run(
            @Schema(description = "Values in place of the kept ones") @Nullable @Size(max = 50) Map<String, @Nullable Object> parameters,

            @Nullable @Min(1) @Max(10_000) Integer limit) {}

    @GetMapping
    @RequiresScope("graph:read")
    @Operation(summary = "List saved queries", description = "By name.")
    Page<Body> list(PageQuery page) {
        return page.page(queries.list(page.request()).map(Body::of));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresScope("graph:write")
    @Operation(
            summary = "Save a query",
            description =
                    "It is checked as a query is before it runs: `graph-query-refused` names what is not allowed.")
    ResponseEntity<Body> save(@Valid @RequestBody Save body) {
        var query = queries.keep(body.content());
        return Answers.created(query.id(), query.revision(), Body.of(query));
    }

    @GetMapping("/{id}")
    @RequiresScope("graph:read")
    @Operation(summary = "Read a saved query")
    ResponseEntity<Body> read(@PathVariable UUID id) {
        var query = queries.find(id);
        return Answers.ok(query.revision(), Body.of(query));
    }

    @PutMapping("/{id}")
    @RequiresScope("graph:write")
    @Operation(
            summary = "Replace a saved query",
            description = "All of it; each change counts up its version, the ETag.")
    ResponseEntity<Body> replace(@PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody Save body) {
        var query = queries.change(id, seen, body.content());
        return Answers.ok(query.revision(), Body.of(query));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresScope("graph:write")
    @Operation(summary = "Delete a saved query")
    void drop(@PathVariable UUID id, @IfMatch Revision seen) {
        queries.drop(id, seen);
    }

    @PostMapping("/{id}/run")
    @RequiresScope("graph:read")
    @Operation(
            summary = "Run a saved query",
            description = "With its own values and, in place of some, those of the request; answers as a query does.")
    QueryAnswer run(@PathVariable UUID id, @Valid @RequestBody Run body) {
        return queries.run(
                id,
                body.parameters() == null ? Map.of() : body.parameters(),
                body.limit() == null ? ROWS : body.limit());
    }
}
