package com.aeondt.auth.credentials;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret, a salt or a hash: bytes that never change, are compared in constant time and do not show themselves. */
public final class Octets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of the bytes. */
    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    /** The text in UTF-8. */
    public static Octets of(String text) {
        return new Octets(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of a text that {@link #base64Url()} made; empty when it is none. */
    public static Optional<Octets> fromBase64Url(String text) {
        try {
            return Optional.of(new Octets(Base64.getUrlDecoder().decode(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Unpredictable bytes. */
    public static Octets random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return new Octets(bytes);
    }

    /** SHA-256 of these. */
    public Octets sha256() {
        try {
            return new Octets(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** HMAC with SHA-256 of a message under these as the key. */
    public Octets hmac(Octets message) {
        return mac("HmacSHA256", message);
    }

    /** HMAC with SHA-1, which RFC 6238 and every authenticator application use. */
    Octets hmacSha1(Octets message) {
        return mac("HmacSHA1", message);
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && MessageDigest.isEqual(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }

    private Octets mac(String algorithm, Octets message) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(bytes, algorithm));
            return new Octets(mac.doFinal(message.bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + algorithm, e);
        }
    }
}
