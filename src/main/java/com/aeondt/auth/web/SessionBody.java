package com.aeondt.auth.web;

import com.aeondt.auth.sessions.SessionView;
import com.aeondt.platform.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A login as clients see it. */
@Schema(name = "Session")
record SessionBody(
        UUID id,

        @Schema(description = "What it was proved with", example = "[\"pwd\", \"otp\"]")
        List<String> factors,

        @Schema(example = "203.0.113.7") String address,
        @Schema(example = "Mozilla/5.0") String userAgent,
        Instant createdAt,
        @Schema(description = "When it last got new tokens") Instant lastUsedAt,
        Instant expiresAt,
        @Nullable Instant steppedUpAt,

        @Schema(description = "Whether this very request belongs to it")
        boolean current) {

    static Page<SessionBody> page(List<SessionView> sessions, @Nullable UUID current) {
        return new Page<>(
                sessions.stream()
                        .map(session -> new SessionBody(
                                session.id(),
                                session.factors(),
                                session.origin().address(),
                                session.origin().userAgent(),
                                session.createdAt(),
                                session.lastUsedAt(),
                                session.expiresAt(),
                                session.steppedUpAt().orElse(null),
                                session.id().equals(current)))
                        .toList(),
                null);
    }
}
