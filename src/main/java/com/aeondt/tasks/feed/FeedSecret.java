package com.aeondt.tasks.feed;

import com.aeondt.platform.TenantId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A feed token in its readable form: a prefix that scanners for secrets know, the tenant, and 256 random bits.
 *
 * @param text as it stands in the feed's address
 */
record FeedSecret(String text, TenantId tenant) {

    private static final String PREFIX = "aeonf_";
    private static final int RANDOM = 32;
    private static final SecureRandom RANDOMNESS = new SecureRandom();

    static FeedSecret generate(TenantId tenant) {
        var random = new byte[RANDOM];
        RANDOMNESS.nextBytes(random);
        var bytes = ByteBuffer.allocate(16 + RANDOM)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits())
                .put(random)
                .array();
        return new FeedSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), tenant);
    }

    /** Empty when the text is no token. */
    static Optional<FeedSecret> parse(String text) {
        try {
            var bytes = text.startsWith(PREFIX)
                    ? ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(PREFIX.length())))
                    : ByteBuffer.allocate(0);
            return bytes.remaining() == 16 + RANDOM
                    ? Optional.of(new FeedSecret(text, new TenantId(new UUID(bytes.getLong(), bytes.getLong()))))
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "FeedSecret[" + tenant + "]";
    }
}
