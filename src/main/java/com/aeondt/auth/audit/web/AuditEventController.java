package com.aeondt.auth.audit.web;

import com.aeondt.auth.audit.AuditEvents;
import com.aeondt.auth.audit.AuditEvents.Which;
import com.aeondt.auth.audit.AuditFilter;
import com.aeondt.platform.jobs.JobAccepted;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

@Tag(name = "Insights, governance & compliance")
@ApiController("/audit-events")
class AuditEventController {

    private static final String JSON_LINES = "application/jsonl";
    private static final byte[] NEW_LINE = {'\n'};

    private final AuditEvents events;
    private final JsonMapper json;

    AuditEventController(AuditEvents events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    @Schema(name = "AuditCheckpoint")
    record Checkpoint(
            @Schema(
                    description =
                            "The head of the chain, signed (compact JWS, ES256); absent for a chain without an entry",
                    example = "eyJraWQiOiJhdWRpdC0xIn0.eyJzZXEiOjQ3MTF9.c2lnbmF0dXJl")
            @Nullable String checkpoint) {}

    @Schema(name = "VerifyAuditChain", example = """
            {"chain": "TENANT"}
            """)
    record Verify(
            @Schema(description = "TENANT by default; INSTALLATION needs platform:admin") @Nullable Which chain,

            @Schema(description = "A checkpoint that you have kept, to be compared with the chain")
            @Nullable @Size(max = 4_000) String checkpoint) {}

    @Operation(
            summary = "List the audit log",
            description =
                    "Newest first. The log of the installation (logins without a tenant, denied attempts) needs platform:admin.")
    @RequiresScope("audit:read")
    @GetMapping
    Page<AuditEventBody> list(
            @RequestParam(defaultValue = "TENANT") Which chain,
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String action,
            @RequestParam @Nullable String subjectType,
            @RequestParam @Nullable String subjectId,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            PageQuery page) {
        var filter = new AuditFilter(actor, action, subjectType, subjectId, from, to);
        return page.page(events.list(chain, filter, page.request()).map(AuditEventBody::of));
    }

    @Operation(summary = "Read an entry of the audit log")
    @RequiresScope("audit:read")
    @GetMapping("/{seq}")
    AuditEventBody read(@PathVariable long seq, @RequestParam(defaultValue = "TENANT") Which chain) {
        return AuditEventBody.of(events.get(chain, seq));
    }

    @Operation(
            summary = "Export the audit log",
            description =
                    "JSON Lines: every entry, oldest first, each line one object; the last line holds a signed checkpoint.")
    @RequiresScope("audit:read")
    @GetMapping(path = "/export", produces = JSON_LINES)
    void export(@RequestParam(defaultValue = "TENANT") Which chain, HttpServletResponse response) throws IOException {
        var checkpoint = events.checkpoint(chain).orElse(null);
        response.setContentType(JSON_LINES);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-events.jsonl\"");
        var out = response.getOutputStream();
        events.export(chain, entry -> line(out, AuditEventBody.of(entry)));
        line(out, new Checkpoint(checkpoint));
    }

    @Operation(
            summary = "Sign the head of the audit log",
            description =
                    "Keep it outside: given to the verification later, it proves that nothing written before was cut off.")
    @RequiresScope("audit:read")
    @GetMapping("/checkpoint")
    Checkpoint checkpoint(@RequestParam(defaultValue = "TENANT") Which chain) {
        return new Checkpoint(events.checkpoint(chain).orElse(null));
    }

    @Operation(
            summary = "Verify the audit log",
            description =
                    "As a job. Its result says how many entries there are and whether any was edited, deleted, moved, cut"
                            + " off or replaced by another history.")
    @RequiresScope("audit:read")
    @PostMapping("/verify")
    ResponseEntity<JobAccepted> verify(@Valid @RequestBody Verify body) {
        var chain = body.chain() == null ? Which.TENANT : body.chain();
        return JobAccepted.of(events.verify(chain, body.checkpoint()));
    }

    private void line(OutputStream out, Object content) {
        try {
            out.write(json.writeValueAsBytes(content));
            out.write(NEW_LINE);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
