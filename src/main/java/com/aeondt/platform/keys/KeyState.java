package com.aeondt.platform.keys;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A key as administrators see it: never the key.
 *
 * @param id its {@code kid}
 * @param stage {@code next}, {@code current} or {@code retired}
 * @param createdAt when it was made
 * @param retiredAt when it stopped signing; null while it has not
 */
public record KeyState(
        String id,
        String stage,
        Instant createdAt,
        @Nullable Instant retiredAt) {

    static KeyState of(StoredKey key) {
        return new KeyState(key.id(), key.stage().name().toLowerCase(Locale.ROOT), key.createdAt(), key.retiredAt());
    }
}
