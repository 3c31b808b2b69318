package com.aeondt.auth.web;

import com.aeondt.auth.apikeys.ApiKeyId;
import com.aeondt.auth.apikeys.ApiKeys;
import com.aeondt.auth.apikeys.IssuedKey;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.platform.web.RequiresStepUp;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Identity")
@ApiController("/api-keys")
class ApiKeyController {

    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    @Schema(name = "MakeApiKey", example = """
            {"name": "nightly import", "scopes": ["work:read", "work:write"], "expiresAt": "2027-02-01T00:00:00Z"}
            """)
    record MakeApiKey(
            @NotBlank @Size(max = 100) String name,
            @NotEmpty @Size(max = 50) Set<@NotBlank String> scopes,

            @Schema(description = "Absent: after the usual life") @Nullable Instant expiresAt) {}

    @Schema(name = "ChangeApiKey", example = """
            {"scopes": ["work:read"]}
            """)
    record ChangeApiKey(
            @Schema(description = "Absent: as it is") @Size(min = 1, max = 100) @Nullable String name,

            @Schema(description = "Absent: as they are; otherwise all of them") @Size(min = 1, max = 50) @Nullable Set<@NotBlank String> scopes,

            @Schema(description = "Absent: as it is") @Nullable Instant expiresAt) {}

    @Schema(name = "RotateApiKey", example = """
            {"overlap": "PT24H"}
            """)
    record RotateApiKey(
            @Schema(description = "How long the old key goes on; absent: a day", implementation = String.class)
            @Nullable Duration overlap) {}

    @Schema(name = "IssuedApiKey")
    record Issued(
            @Schema(description = "The whole key. It is not shown again.", example = "aeon_live_Zb3kQ9tR_…")
            String secret,

            ApiKeyBody key) {

        static ResponseEntity<Issued> answer(IssuedKey issued) {
            return Answers.created(
                    issued.key().id(),
                    issued.key().revision(),
                    new Issued(issued.secret(), ApiKeyBody.of(issued.key())));
        }
    }

    @Operation(summary = "List the API keys of the tenant", description = "Newest first, ended ones too; no secrets.")
    @RequiresScope("auth:read")
    @GetMapping
    Page<ApiKeyBody> list(PageQuery page) {
        return page.page(keys.list(page.request()).map(ApiKeyBody::of));
    }

    @Operation(
            summary = "Make an API key",
            description =
                    "It calls for the caller, with at most his scopes. The secret is in this answer and nowhere else,"
                            + " which is why the answer is not kept for a retry.")
    @RequiresScope("auth:admin")
    @RequiresStepUp
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Issued> make(@Valid @RequestBody MakeApiKey body) {
        return Issued.answer(keys.make(body.name(), body.scopes(), body.expiresAt()));
    }

    @Operation(summary = "Read an API key", description = "When it was last used is exact to the minute.")
    @RequiresScope("auth:read")
    @GetMapping("/{id}")
    ResponseEntity<ApiKeyBody> read(@PathVariable UUID id) {
        return ApiKeyBody.answer(keys.find(new ApiKeyId(id)));
    }

    @Operation(summary = "Change an API key", description = "Its name, scopes or end; felt within a second.")
    @RequiresScope("auth:admin")
    @RequiresStepUp
    @PatchMapping("/{id}")
    ResponseEntity<ApiKeyBody> change(
            @PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody ChangeApiKey body) {
        return ApiKeyBody.answer(keys.change(new ApiKeyId(id), seen, body.name(), body.scopes(), body.expiresAt()));
    }

    @Operation(
            summary = "Replace an API key by a new one",
            description = "The same name, scopes and owner. The old key works for the overlap.")
    @RequiresScope("auth:admin")
    @RequiresStepUp
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @PostMapping("/{id}/rotate")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Issued> rotate(
            @PathVariable UUID id, @IfMatch Revision seen, @Valid @RequestBody RotateApiKey body) {
        return Issued.answer(keys.rotate(new ApiKeyId(id), seen, body.overlap()));
    }

    @Operation(summary = "Revoke an API key", description = "Within a second, everywhere. It stays in the list.")
    @RequiresScope("auth:admin")
    @RequiresStepUp
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @IfMatch Revision seen) {
        keys.revoke(new ApiKeyId(id), seen);
    }
}
