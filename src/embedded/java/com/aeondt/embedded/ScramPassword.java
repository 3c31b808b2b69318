package com.aeondt.embedded;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a SCRAM-SHA-256 server stores instead of a password (RFC 5802, RFC 7677), so that the password itself crosses no wire
 * and reaches no log or configuration file. Parts are base64.
 */
record ScramPassword(String salt, String storedKey, String serverKey) {

    private static final int ITERATIONS = 4096;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ScramPassword of(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return of(password, salt);
    }

    static ScramPassword of(String password, byte[] salt) {
        try {
            var salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256))
                    .getEncoded();
            var storedKey = MessageDigest.getInstance("SHA-256").digest(hmac(salted, "Client Key"));
            var base64 = Base64.getEncoder();
            return new ScramPassword(
                    base64.encodeToString(salt),
                    base64.encodeToString(storedKey),
                    base64.encodeToString(hmac(salted, "Server Key")));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The form of PostgreSQL's {@code pg_authid.rolpassword}. */
    String forPostgresql() {
        return "SCRAM-SHA-256$%d:%s$%s:%s".formatted(ITERATIONS, salt, storedKey, serverKey);
    }

    /** The form of Qpid's broker configuration; its second field held the salted password once and stays empty. */
    String forQpid() {
        return String.join(",", salt, "", storedKey, serverKey, Integer.toString(ITERATIONS));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
