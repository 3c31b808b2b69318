package com.aeondt.graph.web;

import com.aeondt.graph.model.SourceView;
import com.aeondt.graph.model.Sources;
import com.aeondt.platform.jobs.JobAccepted;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Graph")
@ApiController("/graph/sources")
class SourceController {

    private final Sources sources;

    SourceController(Sources sources) {
        this.sources = sources;
    }

    @Schema(name = "GraphSource")
    record SourceBody(
            @Schema(example = "cmdb") String name,
            @Schema(description = "When it was first heard") Instant firstAt,

            @Schema(description = "When it last said something new")
            Instant lastAt) {

        static SourceBody of(SourceView source) {
            return new SourceBody(source.name(), source.firstAt(), source.lastAt());
        }
    }

    @Operation(
            operationId = "listGraphSources",
            summary = "Who has said something",
            description = "The sources of the tenant's graph, in the order of their names.")
    @RequiresScope("graph:read")
    @GetMapping
    Page<SourceBody> list(PageQuery page) {
        return page.page(sources.list(page.request()).map(SourceBody::of));
    }

    @Operation(
            operationId = "removeGraphSource",
            summary = "Take back all that a source says",
            description =
                    "In a job. What no other source says goes; the rest becomes what the others say. Repeating it does no harm.")
    @RequiresScope("graph:write")
    @DeleteMapping
    ResponseEntity<JobAccepted> remove(
            @RequestParam @Parameter(description = "Its name, as the list has it", example = "cmdb") String name) {
        return JobAccepted.of(sources.remove(name));
    }
}
