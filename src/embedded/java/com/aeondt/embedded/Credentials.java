package com.aeondt.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of one data directory: 192 random bits each, made when first asked for, kept in
 * {@code credentials.properties}, which only the owner can read.
 */
final class Credentials {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties passwords = new Properties();

    private Credentials(Path file) {
        this.file = file;
    }

    static Credentials in(Path directory) throws IOException {
        var credentials = new Credentials(directory.resolve("credentials.properties"));
        if (Files.exists(credentials.file)) {
            credentials.passwords.load(new StringReader(Files.readString(credentials.file)));
        }
        return credentials;
    }

    /** The password of a user of an engine, such as {@code postgresql.aeon_app}. */
    synchronized String password(String name) throws IOException {
        var known = passwords.getProperty(name);
        if (known != null) {
            return known;
        }
        var made = random(24);
        passwords.setProperty(name, made);
        var text = new StringWriter();
        passwords.store(text, "Passwords of the embedded engines, made at first start. Keep them to yourself.");
        OwnerOnly.write(file, text.toString());
        return made;
    }

    /** Makes the installation's master key (32 random bytes, base64) unless it exists. */
    static void makeMasterKey(Path file) throws IOException {
        if (!Files.exists(file)) {
            var key = new byte[32];
            RANDOM.nextBytes(key);
            OwnerOnly.write(file, Base64.getEncoder().encodeToString(key) + "\n");
        }
    }

    /** Hexadecimal: a leading dash, as Base64 for URLs may have, would be taken for an option on a command line. */
    private static String random(int bytes) {
        var value = new byte[bytes];
        RANDOM.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
