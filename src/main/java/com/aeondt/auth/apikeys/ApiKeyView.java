package com.aeondt.auth.apikeys;

import com.aeondt.platform.Revision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as others see it: never its secret.
 *
 * @param hint enough of it to tell it from others
 * @param scopes what it may do, as far as its owner may
 * @param owner the user it calls for
 * @param bootstrap whether the first start made it
 * @param replacedBy the key that took its place; null for none
 */
public record ApiKeyView(
        ApiKeyId id,
        String hint,
        String name,
        List<String> scopes,
        UUID owner,
        boolean bootstrap,
        ApiKeyState state,
        Times times,
        @Nullable ApiKeyId replacedBy,
        Revision revision) {

    /**
     * When things happened to it.
     *
     * @param revokedAt when it ends or has ended before its expiry; null when nobody ended it
     * @param lastUsedAt to the minute; null for never
     */
    public record Times(
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {}
}
