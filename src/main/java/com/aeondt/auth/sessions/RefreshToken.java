package com.aeondt.auth.sessions;

import com.aeondt.auth.credentials.Octets;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * A refresh token as its holder has it: the family's handle, which is in its tokens and nowhere else, the generation, and a
 * secret. The successor's secret is derived from this one and a salt kept in the database, so the server can hand out the
 * same successor twice without ever storing it, and neither the token nor the database alone leads to it.
 */
record RefreshToken(Octets handle, long generation, Octets secret) {

    private static final String PREFIX = "aeon_rt_";
    private static final int HANDLE = 16;
    private static final int SECRET = 32;

    /** The first token of a new family. */
    static RefreshToken first() {
        return new RefreshToken(Octets.random(HANDLE), 1, Octets.random(SECRET));
    }

    /** Reads a token; empty when it has another form. */
    static Optional<RefreshToken> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != HANDLE + Long.BYTES + SECRET) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        var handle = new byte[HANDLE];
        buffer.get(handle);
        long generation = buffer.getLong();
        var secret = new byte[SECRET];
        buffer.get(secret);
        return Optional.of(new RefreshToken(Octets.of(handle), generation, Octets.of(secret)));
    }

    static Octets newSalt() {
        return Octets.random(SECRET);
    }

    /** The token that follows this one under the salt. */
    RefreshToken successor(Octets salt) {
        return new RefreshToken(handle, generation + 1, secret.hmac(salt));
    }

    /** Finds the family. */
    Octets handleHash() {
        return handle.sha256();
    }

    /** What is stored of the secret. */
    Octets hash() {
        return secret.sha256();
    }

    String text() {
        var bytes = ByteBuffer.allocate(HANDLE + Long.BYTES + SECRET)
                .put(handle.bytes())
                .putLong(generation)
                .put(secret.bytes())
                .array();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
