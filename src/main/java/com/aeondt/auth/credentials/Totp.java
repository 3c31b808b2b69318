package com.aeondt.auth.credentials;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * One-time codes from a clock and a shared secret: six digits, HMAC-SHA-1, a new code every 30 seconds. Codes of the step before
 * and the step after are taken, too, because clocks differ; none is taken twice.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238, TOTP</a>
 */
public final class Totp {

    /** How long a code is the current one. */
    public static final Duration STEP = Duration.ofSeconds(30);

    private static final int DIGITS = 6;
    private static final int SECRET_BYTES = 20;
    private static final int TOLERATED_STEPS = 1;

    private Totp() {}

    /** A new secret of 160 bits, as RFC 4226 advises. */
    public static Octets newSecret() {
        return Octets.random(SECRET_BYTES);
    }

    /** The secret as people type it into an authenticator. */
    public static String text(Octets secret) {
        return Base32.encode(secret.bytes());
    }

    /** What a QR code for an authenticator says. */
    public static String uri(Octets secret, String issuer, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(encoded(issuer), encoded(account), text(secret), encoded(issuer), DIGITS, STEP.toSeconds());
    }

    /**
     * The step that a code belongs to; empty when it belongs to none that may be used now.
     *
     * @param lastStep the newest step whose code was used: it and those before it are over
     */
    public static OptionalLong match(Octets secret, String code, Instant now, long lastStep) {
        long present = stepOf(now);
        var matching = OptionalLong.empty();
        for (long step = present - TOLERATED_STEPS; step <= present + TOLERATED_STEPS; step++) {
            // every step is computed, so that the time does not tell which one it was
            boolean equal = Octets.of(code(secret, step, DIGITS)).equals(Octets.of(code));
            if (equal && step > lastStep) {
                matching = OptionalLong.of(step);
            }
        }
        return matching;
    }

    /** The code that an authenticator shows at this moment. */
    public static String at(Octets secret, Instant now) {
        return code(secret, stepOf(now), DIGITS);
    }

    static String code(Octets secret, long step, int digits) {
        var counter = Octets.of(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var hash = ByteBuffer.wrap(secret.hmacSha1(counter).bytes());
        int offset = hash.get(hash.capacity() - 1) & 0x0f;
        int truncated = hash.getInt(offset) & 0x7fffffff;
        return String.format(Locale.ROOT, "%0" + digits + "d", truncated % (int) Math.pow(10, digits));
    }

    private static long stepOf(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
