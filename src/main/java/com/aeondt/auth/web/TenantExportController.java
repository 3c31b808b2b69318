package com.aeondt.auth.web;

import com.aeondt.auth.tenants.TenantExports;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.jobs.JobAccepted;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@Tag(name = "Identity")
@ApiController("/tenants/{id}/exports")
class TenantExportController {

    private static final String GZIP = "application/gzip";

    private final TenantExports exports;

    TenantExportController(TenantExports exports) {
        this.exports = exports;
    }

    @Operation(
            summary = "Export a tenant's rows",
            description =
                    "A job writes them as JSON Lines, one row each with its table, without hashes and sealed secrets.")
    @RequiresScope("auth:admin")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<JobAccepted> begin(@PathVariable UUID id) {
        return JobAccepted.of(exports.begin(new TenantId(id)));
    }

    @Operation(
            summary = "Fetch an export",
            description = "The id is that of its job. Gzip of JSON Lines; kept for a week.")
    @RequiresScope("auth:admin")
    @GetMapping(path = "/{export}", produces = GZIP)
    ResponseEntity<StreamingResponseBody> fetch(@PathVariable UUID id, @PathVariable UUID export) {
        exports.mustBeReady(new TenantId(id), export);
        var name = ContentDisposition.attachment()
                .filename("tenant-" + id + ".jsonl.gz")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(GZIP))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(out -> exports.write(export, out));
    }
}
