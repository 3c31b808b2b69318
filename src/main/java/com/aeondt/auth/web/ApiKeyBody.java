package com.aeondt.auth.web;

import com.aeondt.auth.apikeys.ApiKeyId;
import com.aeondt.auth.apikeys.ApiKeyState;
import com.aeondt.auth.apikeys.ApiKeyView;
import com.aeondt.platform.web.Answers;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** An API key as clients see it: never its secret. */
@Schema(name = "ApiKey")
record ApiKeyBody(
        ApiKeyId id,
        @Schema(example = "aeon_…_Zb3kQ9tR_…") String hint,
        @Schema(example = "nightly import") String name,
        @Schema(example = "[\"work:read\"]") List<String> scopes,
        @Schema(description = "The user it calls for") UUID owner,

        @Schema(description = "Whether the first start made it")
        boolean bootstrap,

        ApiKeyState state,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable ApiKeyId replacedBy,
        String etag) {

    static ApiKeyBody of(ApiKeyView key) {
        var times = key.times();
        return new ApiKeyBody(
                key.id(),
                key.hint(),
                key.name(),
                key.scopes(),
                key.owner(),
                key.bootstrap(),
                key.state(),
                times.createdAt(),
                times.expiresAt(),
                times.revokedAt(),
                times.lastUsedAt(),
                key.replacedBy(),
                key.revision().etag());
    }

    static ResponseEntity<ApiKeyBody> answer(ApiKeyView key) {
        return Answers.ok(key.revision(), of(key));
    }
}
