package com.aeondt.graph.exchange.web;

import com.aeondt.graph.exchange.ImportedObject;
import com.aeondt.graph.exchange.Imports;
import com.aeondt.platform.jobs.JobId;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController("/graph/imports/{job}/outcomes")
@Tag(name = "Graph")
class OutcomeController {

    private final Imports imports;

    OutcomeController(Imports imports) {
        this.imports = imports;
    }

    @Operation(
            summary = "List what became of each thing in an import that a job did",
            description = "In the order in which they were sent. Of tables and lines only what was refused is kept.")
    @RequiresScope("graph:read")
    @GetMapping
    Page<ImportedObject> list(
            @PathVariable UUID job,
            @RequestParam(defaultValue = "")
                    @Parameter(
                            description = "created, updated, unchanged, refused; all unless given",
                            example = "refused")
                    Set<String> result,
            PageQuery page) {
        return page.page(imports.outcomes(new JobId(job), result, page.request()));
    }
}
