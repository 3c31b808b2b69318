package com.aeondt.platform.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as it rests in the database.
 *
 * @param id its {@code kid}
 * @param stage whether it signs
 * @param sealed the private JWK as compact JWE under the master key
 * @param createdAt when it was made
 * @param retiredAt when it stopped signing; null while it has not
 */
record StoredKey(
        String id,
        Stage stage,
        String sealed,
        Instant createdAt,
        @Nullable Instant retiredAt) {

    /** The life of a key, in order. */
    enum Stage {
        /** Published already, signs after the next rotation: whoever caches our keys has seen it by then. */
        NEXT,
        /** Signs. */
        CURRENT,
        /** Signs no more; what it signed is still good until the overlap has passed. */
        RETIRED
    }

    StoredKey promoted() {
        return in(Stage.CURRENT);
    }

    /** The same key at a stage at which it is not retired. */
    StoredKey in(Stage other) {
        return new StoredKey(id, other, sealed, createdAt, null);
    }

    StoredKey retired(Instant now) {
        return new StoredKey(id, Stage.RETIRED, sealed, createdAt, now);
    }
}
