package com.aeondt.auth.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A login that is alive.
 *
 * @param factors what it was proved with: {@code pwd}, {@code otp}, {@code oidc}
 * @param origin where it was opened
 * @param lastUsedAt when it last got new tokens
 * @param steppedUpAt when it last showed a second factor
 */
public record SessionView(
        UUID id,
        List<String> factors,
        Origin origin,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        Optional<Instant> steppedUpAt) {}
