package com.aeondt.platform.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

/** Key rings for tests. */
public final class KeyRings {

    private KeyRings() {}

    /** A ring of its own that forgets everything with the test. */
    public static KeyRing inMemory() {
        return inMemory(InstantSource.system());
    }

    /** The same by a clock of the test. */
    public static KeyRing inMemory(InstantSource clock) {
        var file = masterKeyFile();
        return new KeyRing(new MemoryKeyStore(), MasterKey.read(file), settings(file), clock);
    }

    static KeyProperties settings(Path file) {
        return new KeyProperties(file, Duration.ofSeconds(30), Duration.ofHours(24));
    }

    /** A fresh master key in a file of its own, closed to others. */
    public static Path masterKeyFile() {
        try {
            var file = Files.createTempFile(
                    "master",
                    ".key",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            file.toFile().deleteOnExit();
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            return Files.writeString(file, Base64.getEncoder().encodeToString(key));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
