package com.aeondt.graph.exchange.web;

import com.aeondt.graph.exchange.ImportFormat;
import com.aeondt.graph.exchange.Imports;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController("/graph/sboms")
@Tag(name = "Graph")
class SbomController {

    private static final String CYCLONE_DX = "application/vnd.cyclonedx+json";
    private static final String SPDX = "application/spdx+json";

    private final Imports imports;

    SbomController(Imports imports) {
        this.imports = imports;
    }

    @Schema(name = "Sbom", example = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": [
             {"type": "library", "bom-ref": "a", "name": "jackson-core", "version": "3.1.5",
              "purl": "pkg:maven/tools.jackson.core/jackson-core@3.1.5", "licenses": [{"license": {"id": "Apache-2.0"}}]}]}
            """)
    record SbomBody() {}

    @Operation(
            summary = "Import a bill of materials",
            description =
                    "CycloneDX 1.4 to 1.6 or SPDX 2.2 and 2.3, as JSON: libraries and their versions by package URL, licences, what "
                            + "depends on what. Importing it again changes nothing. Up to a megabyte it is answered with a report, beyond that with "
                            + "202 and a job.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = CYCLONE_DX, schema = @Schema(implementation = SbomBody.class)),
                                @Content(mediaType = SPDX, schema = @Schema(implementation = SbomBody.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = SbomBody.class))
                            }))
    @ApiResponse(responseCode = "200", description = "Imported; what became of each thing")
    @ApiResponse(
            responseCode = "202",
            description = "A job imports it",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @RequiresScope("graph:write")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @PostMapping(
            consumes = {CYCLONE_DX, SPDX, MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportAnswer> add(
            @RequestParam(required = false)
                    @Parameter(
                            description = "Who says it; 'sbom' unless given. Give each product a source of its own.",
                            example = "sbom:shop")
                    @Nullable String source,
            @RequestParam(required = false)
                    @Parameter(
                            description = "The service that the bill is of; it then depends on what the bill is about",
                            example = "service--0c7b5b88-8ff7-5a4d-aa9d-feb398cd0061")
                    @Nullable String service,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var order = imports.order(ImportFormat.SBOM, source, null).of(service);
        return ImportAnswers.answer(imports, order, request.getInputStream(), request.getContentLengthLong());
    }
}
