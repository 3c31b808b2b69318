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
import jakarta.validation.Valid;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

@ApiController("/graph/entities/bulk")
@Tag(name = "Graph")
class BulkRowsController {

    private static final String SOURCE = "Who says it; the name of the format unless given";

    private final Imports imports;

    BulkRowsController(Imports imports) {
        this.imports = imports;
    }

    @Operation(
            summary = "Take in many entities and relationships, as lines of JSON or as a table",
            description =
                    "application/x-ndjson has one JSON object a line: an entity with type and properties, or a relationship with "
                            + "relationship_type, source_ref and target_ref, which are ids or objects with the type and the identifying properties of "
                            + "an entity. A bad line is refused with its number, column and reason, the others are taken. Taking it in again changes "
                            + "nothing. Up to a megabyte it is answered with a report, beyond that with 202 and a job.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema =
                                                    @Schema(
                                                            type = "string",
                                                            example = "{\"type\": \"service\", \"name\": \"shop\"}"))))
    @ApiResponse(responseCode = "200", description = "Taken in; what became of each line")
    @ApiResponse(
            responseCode = "202",
            description = "A job takes it in",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @RequiresScope("graph:write")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportAnswer> lines(
            @RequestParam(required = false) @Parameter(description = SOURCE) @Nullable String source,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var order = imports.order(ImportFormat.JSON_LINES, source, null);
        return ImportAnswers.answer(imports, order, request.getInputStream(), request.getContentLengthLong());
    }

    @Operation(
            summary = "Take in many entities and relationships, as lines of JSON or as a table",
            description =
                    "A form with the parts 'mapping' (what the columns mean, as JSON) and 'rows' (a table as CSV: UTF-8, a header in "
                            + "the first row). A bad row is refused with its line, column and reason, the others are taken.")
    @ApiResponse(responseCode = "200", description = "Taken in; what became of each row")
    @ApiResponse(
            responseCode = "202",
            description = "A job takes it in",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @RequiresScope("graph:write")
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportAnswer> table(
            @RequestParam(required = false) @Parameter(description = SOURCE) @Nullable String source,
            @Valid @RequestPart MappingBody mapping,
            @RequestPart MultipartFile rows)
            throws IOException {
        var order = imports.order(ImportFormat.CSV, source, null).with(mapping.table());
        try (var content = rows.getInputStream()) {
            return ImportAnswers.answer(imports, order, content, rows.getSize());
        }
    }
}
