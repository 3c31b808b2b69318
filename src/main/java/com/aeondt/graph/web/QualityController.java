package com.aeondt.graph.web;

import com.aeondt.graph.quality.GraphQuality;
import com.aeondt.graph.quality.QualityReport;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;

@Tag(name = "Graph")
@ApiController("/graph/quality")
class QualityController {

    private final GraphQuality quality;

    QualityController(GraphQuality quality) {
        this.quality = quality;
    }

    @Operation(
            operationId = "readGraphQuality",
            summary = "How complete and how fresh the tenant's own entities are",
            description =
                    "By type, of what the caller may see: which properties that the schema recommends are filled, when what is"
                            + " known last changed, and why statements of imports were refused. Of a type with more than 5,000"
                            + " entities that many are looked at (`all` is false); ids are as good as drawn by chance.")
    @RequiresScope("graph:read")
    @GetMapping
    QualityReport read() {
        return quality.report();
    }
}
