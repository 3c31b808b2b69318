package com.aeondt.graph.exchange.web;

import com.aeondt.graph.exchange.ExportFilter;
import com.aeondt.graph.exchange.ImportFormat;
import com.aeondt.graph.exchange.Imports;
import com.aeondt.graph.exchange.StixExport;
import com.aeondt.graph.exchange.StixValidation;
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
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController("/stix")
@Tag(name = "Graph")
class StixController {

    private static final String STIX = "application/stix+json";
    private static final String STIX_21 = "application/stix+json;version=2.1";

    private final Imports imports;
    private final StixExport export;
    private final StixValidation validation;

    StixController(Imports imports, StixExport export, StixValidation validation) {
        this.imports = imports;
        this.export = export;
        this.validation = validation;
    }

    @Operation(
            summary = "Import a STIX bundle",
            description =
                    "Of version 2.1 or 2.0 and of any size. Up to a megabyte it is answered with a report per object, beyond "
                            + "that with 202 and a job. What one object has wrong refuses that object only. Importing twice changes nothing; "
                            + "an older version of an object never replaces a newer one of the same source.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = STIX_21, schema = @Schema(implementation = BundleBody.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = BundleBody.class))
                            }))
    @ApiResponse(responseCode = "200", description = "Imported; what became of each object")
    @ApiResponse(
            responseCode = "202",
            description = "A job imports it",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @RequiresScope("graph:write")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @PostMapping(
            path = "/bundles",
            consumes = {STIX, MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportAnswer> bundles(
            @RequestParam(required = false)
                    @Parameter(description = "Who says it; 'stix' unless given", example = "attack")
                    @Nullable String source,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "'public' for knowledge that every tenant sees; administrators of the installation only")
                    @Nullable String into,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var order = imports.order(ImportFormat.STIX, source, into);
        return ImportAnswers.answer(imports, order, request.getInputStream(), request.getContentLengthLong());
    }

    @Operation(
            summary = "Hold a STIX bundle against the specification",
            description = "Structure and coherence of each object, by STIX 2.1. Nothing is taken in.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = STIX_21, schema = @Schema(implementation = BundleBody.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = BundleBody.class))
                            }))
    @RequiresScope("graph:read")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @PostMapping(
            path = "/validate",
            consumes = {STIX, MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    StixValidation.Verdict validate(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        return validation.validate(request.getInputStream());
    }

    @Operation(
            summary = "Export a STIX bundle",
            description =
                    "What came as STIX leaves as it came; what was entered otherwise gets the properties that every object needs. "
                            + "Only what the caller's clearance allows.")
    @ApiResponse(
            responseCode = "200",
            description = "A bundle of STIX 2.1",
            content = @Content(mediaType = STIX_21, schema = @Schema(implementation = BundleBody.class)))
    @RequiresScope("graph:read")
    @GetMapping("/export")
    void export(
            @RequestParam(defaultValue = "")
                    @Parameter(description = "Only objects of these types", example = "malware")
                    Set<String> type,
            @RequestParam(defaultValue = "") @Parameter(description = "Only these objects") Set<String> id,
            @RequestParam(defaultValue = "false")
                    @Parameter(description = "With the relationships of those named and what they lead to")
                    boolean neighbors,
            @RequestParam(defaultValue = "OWN") ExportFilter.Knowledge knowledge,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        write(new ExportBody(type, id, neighbors, knowledge), response);
    }

    @Operation(summary = "Export a STIX bundle of many objects by their ids", description = "As GET, with a body.")
    @ApiResponse(
            responseCode = "200",
            description = "A bundle of STIX 2.1",
            content = @Content(mediaType = STIX_21, schema = @Schema(implementation = BundleBody.class)))
    @RequiresScope("graph:read")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @PostMapping("/export")
    void exportSelected(@Valid @RequestBody ExportBody body, @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        write(body, response);
    }

    @Operation(
            summary = "Read an object of STIX 2.0 as it came",
            description = "Everywhere else it has the form of 2.1.")
    @ApiResponse(
            responseCode = "200",
            description = "The object",
            content =
                    @Content(mediaType = STIX, schema = @Schema(type = "object", example = "{\"type\": \"malware\"}")))
    @RequiresScope("graph:read")
    @GetMapping(path = "/originals/{id}", produces = STIX)
    String original(@PathVariable @Parameter(example = "malware--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061") String id) {
        return export.original(ExportBody.id(id));
    }

    private void write(ExportBody body, HttpServletResponse response) throws IOException {
        var filter = body.filter();
        response.setContentType(STIX_21);
        export.write(filter, response.getOutputStream());
    }
}
