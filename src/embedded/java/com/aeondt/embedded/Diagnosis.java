package com.aeondt.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads out of an exception and an engine's log what went wrong, and says what to do about it. */
final class Diagnosis {

    private static final int TAIL = 16 << 10;
    private static final Pattern MISSING_LIBRARY =
            Pattern.compile("error while loading shared libraries: (?:[^:\\s]*/)?([^:/\\s]+)");

    private Diagnosis() {}

    /** Why an engine did not start; a failure that already is one keeps its words. */
    static EngineFailure of(String engine, Path dataDir, @Nullable Path log, Throwable cause) {
        if (cause instanceof EngineFailure known) {
            return known;
        }
        var evidence = messages(cause) + tail(log);
        var library = MISSING_LIBRARY.matcher(evidence);
        if (library.find()) {
            return new EngineFailure(
                    engine,
                    "the system lacks the library " + library.group(1),
                    log,
                    installing(library.group(1)),
                    cause);
        }
        if (evidence.contains("No space left on device") || evidence.contains("Disk quota exceeded")) {
            return diskFull(engine, dataDir, log, cause);
        }
        if (evidence.contains("Address already in use") || evidence.contains("could not bind")) {
            var name = engine.toLowerCase(java.util.Locale.ROOT);
            return new EngineFailure(
                    engine,
                    "its port was taken by another process",
                    log,
                    "Start again: a port that is not fixed is chosen anew. A fixed one is aeon.embedded.%s.port."
                            .formatted(name),
                    cause);
        }
        if (isRefusedAccess(cause) || evidence.contains("Permission denied")) {
            return unwritable(engine, dataDir, log, cause);
        }
        return new EngineFailure(
                engine,
                lastLine(messages(cause)) + lastWords(log),
                log,
                "Read the log; if the data is damaged, restore a backup.",
                cause);
    }

    static EngineFailure ofDirectory(Path directory, IOException cause) {
        if (cause instanceof FileAlreadyExistsException) {
            return new EngineFailure(
                    "data directory",
                    directory + " is not a directory",
                    null,
                    "Point aeon.embedded.data-dir at a directory.",
                    cause);
        }
        return of("data directory", directory, null, cause);
    }

    static EngineFailure diskFull(String engine, Path directory, @Nullable Path log, @Nullable Throwable cause) {
        return new EngineFailure(
                engine,
                "the disk that holds %s is full".formatted(directory),
                log,
                "Free at least 512 MB there, or move the directory to a larger disk and set aeon.embedded.data-dir. What was acknowledged is kept.",
                cause);
    }

    private static EngineFailure unwritable(
            String engine, Path directory, @Nullable Path log, @Nullable Throwable cause) {
        return new EngineFailure(
                engine,
                "%s cannot be written by the user %s".formatted(directory, System.getProperty("user.name")),
                log,
                "Give the directory to that user (chown -R), or set aeon.embedded.data-dir to one it can write. A directory first used by root stays root's.",
                cause);
    }

    private static String installing(String library) {
        var command = library.startsWith("libssl.so.3") || library.startsWith("libcrypto.so.3")
                ? "Install OpenSSL 3 (Debian, Ubuntu: apt-get install libssl3; Fedora: dnf install openssl-libs)"
                : "Install the package that brings " + library;
        return command + " and start again.";
    }

    private static boolean isRefusedAccess(Throwable cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof AccessDeniedException
                    || (link instanceof IOException
                            && String.valueOf(link.getMessage()).contains("Read-only file system"))) {
                return true;
            }
        }
        return false;
    }

    private static String messages(Throwable cause) {
        var text = new StringBuilder();
        for (Throwable link = cause; link != null; link = link.getCause()) {
            text.append(link.getMessage() == null ? link.getClass().getSimpleName() : link.getMessage())
                    .append('\n');
        }
        return text.toString();
    }

    private static String tail(@Nullable Path log) {
        if (log == null || !Files.isRegularFile(log)) {
            return "";
        }
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.max(0, file.size() - TAIL));
            var bytes = java.nio.channels.Channels.newInputStream(file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String lastWords(@Nullable Path log) {
        var line = lastLine(tail(log)).strip();
        return line.isEmpty() ? "" : "; its log ends with: " + line;
    }

    private static String lastLine(String text) {
        var lines = text.strip().split("\n", -1);
        return lines[lines.length - 1];
    }
}
