package com.aeondt.auth.credentials;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An API key as its holder has it: {@code aeon_<environment>_<8 public>_<32 secret>_<6 checksum>}. The public part finds the
 * row, the secret (32 characters of base 62, 190 bits) proves the holder, and the checksum (CRC-32 of everything before it)
 * tells a typing mistake from a wrong key without asking the database, and lets scanners find leaked keys.
 */
public record ApiKeySecret(String environment, String publicId, String secret) {

    /** What a secret scanner looks for. */
    public static final Pattern PATTERN =
            Pattern.compile("aeon_([a-z]{2,10})_([0-9A-Za-z]{8})_([0-9A-Za-z]{32})_([0-9A-Za-z]{6})");

    /** A new random key for an environment such as {@code live} or {@code dev}. */
    public static ApiKeySecret generate(String environment) {
        return new ApiKeySecret(environment, Base62.random(8), Base62.random(32));
    }

    /** Reads a key; empty when it has another form or its checksum is wrong. */
    public static Optional<ApiKeySecret> parse(String text) {
        var matcher = PATTERN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var key = new ApiKeySecret(matcher.group(1), matcher.group(2), matcher.group(3));
        return key.checksum().equals(matcher.group(4)) ? Optional.of(key) : Optional.empty();
    }

    /** The whole key: shown to its holder once. */
    public String text() {
        return body() + "_" + checksum();
    }

    /** What is stored. */
    public Octets hash() {
        return Octets.of(secret).sha256();
    }

    /** Whether this key is the one whose hash was stored; takes the same time whatever differs. */
    public boolean matches(Octets stored) {
        return hash().equals(stored);
    }

    /** Never the secret, so that a key that strays into a log is harmless. */
    @Override
    public String toString() {
        return "aeon_" + environment + "_" + publicId + "_…";
    }

    private String body() {
        return "aeon_" + environment + "_" + publicId + "_" + secret;
    }

    private String checksum() {
        var crc = new CRC32();
        crc.update(body().getBytes(StandardCharsets.US_ASCII));
        return Base62.encode(crc.getValue(), 6);
    }
}
