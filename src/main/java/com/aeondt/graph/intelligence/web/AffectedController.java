package com.aeondt.graph.intelligence.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.intelligence.Affected;
import com.aeondt.graph.intelligence.Vulnerabilities;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController("/vulnerabilities/{id}/affected")
@Tag(name = "Graph")
class AffectedController {

    private final Vulnerabilities vulnerabilities;

    AffectedController(Vulnerabilities vulnerabilities) {
        this.vulnerabilities = vulnerabilities;
    }

    @Operation(
            summary = "List what a vulnerability reaches",
            description =
                    "What it affects, what depends on that, and the customers that are served by it; the nearest first.")
    @RequiresScope("graph:read")
    @GetMapping
    Affected affected(
            @PathVariable @Parameter(example = "vulnerability--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061") String id,
            @RequestParam(defaultValue = "") @Parameter(description = "Only these types", example = "customer")
                    Set<String> type) {
        var known = EntityId.parse(id)
                .orElseThrow(() -> new AeonException(GraphError.NOT_FOUND, "'%s' is no id.".formatted(id)));
        return vulnerabilities.affected(known, type);
    }
}
