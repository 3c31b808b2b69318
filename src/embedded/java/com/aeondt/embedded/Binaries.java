package com.aeondt.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** Unpacks an engine's programs from the class path into the data directory, once per content. */
final class Binaries {

    private final Path directory;

    Binaries(Path directory) {
        this.directory = directory;
    }

    /** The processor as the carriers of the binaries name it. */
    enum Processor {
        AMD64,
        ARM64;

        /** @throws EngineFailure on a system for which no binaries exist */
        static Processor current() {
            return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        }

        static Processor of(String system, String architecture) {
            if (system.equals("Linux")) {
                switch (architecture) {
                    case "amd64", "x86_64" -> {
                        return AMD64;
                    }
                    case "aarch64" -> {
                        return ARM64;
                    }
                    default -> {
                        // refused below
                    }
                }
            }
            throw new EngineFailure(
                    "embedded engines",
                    "there are none for %s on %s, only for Linux on amd64 and arm64".formatted(system, architecture),
                    "Start the stores with docker compose and run with aeon.mode=external.");
        }
    }

    /** Unpacks a tar archive compressed with xz. */
    Path unpack(String name, String resource) throws IOException {
        var archive = read(resource);
        var home = home(name, archive);
        if (!Files.isDirectory(home)) {
            var part = fresh(home);
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    extract(tar, entry, part);
                }
            }
            finish(name, part, home);
        }
        return home;
    }

    /** Copies a single executable. */
    Path copy(String name, String resource) throws IOException {
        var content = read(resource);
        var home = home(name, content);
        if (!Files.isDirectory(home)) {
            var part = fresh(home);
            var program = Files.write(part.resolve(name), content);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
            finish(name, part, home);
        }
        return home.resolve(name);
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive reaches outside its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static byte[] read(String resource) throws IOException {
        try (var content = Binaries.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IOException("The class path lacks " + resource);
            }
            return content.readAllBytes();
        }
    }

    private Path home(String name, byte[] content) {
        return directory.resolve(name.toLowerCase(Locale.ROOT) + "-" + digest(content));
    }

    private static Path fresh(Path home) throws IOException {
        var part = home.resolveSibling(home.getFileName() + ".part");
        FileSystemUtils.deleteRecursively(part);
        return Files.createDirectories(part);
    }

    /** Puts the finished copy in place and drops copies of other versions. */
    private void finish(String name, Path part, Path home) throws IOException {
        try (var others = Files.newDirectoryStream(directory, name + "-*")) {
            for (var other : others) {
                if (!other.equals(part)) {
                    FileSystemUtils.deleteRecursively(other);
                }
            }
        }
        Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String digest(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
