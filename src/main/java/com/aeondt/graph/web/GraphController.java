package com.aeondt.graph.web;

import com.aeondt.graph.question.GraphStatistics;
import com.aeondt.graph.question.Measures;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;

@ApiController("/graph")
@Tag(name = "Graph")
class GraphController {

    private final Measures measures;

    GraphController(Measures measures) {
        this.measures = measures;
    }

    @GetMapping("/stats")
    @RequiresScope("graph:read")
    @Operation(summary = "Counts nodes and relationships by type, the tenant's own and the public ones apart")
    GraphStatistics statistics() {
        return measures.statistics();
    }
}
