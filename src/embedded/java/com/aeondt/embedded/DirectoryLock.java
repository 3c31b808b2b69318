package com.aeondt.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data directory to one process. The operating system holds the lock on {@code aeon.lock} and drops it with the
 * process, however that ends; the text in the file says who holds it.
 */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws EngineFailure at once if another process, or another stack of this one, holds the directory */
    static DirectoryLock take(Path directory, String url) throws IOException {
        var file = directory.resolve("aeon.lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new EngineFailure(
                    "data directory",
                    "%s is in use by another server: %s"
                            .formatted(directory, Files.readString(file).strip().replace("\n", ", ")),
                    "Stop that server, or give this one a directory of its own with aeon.embedded.data-dir (and another server.port).");
        }
        var held = new DirectoryLock(channel);
        held.describe(url);
        return held;
    }

    /** Rewrites what the file says about the holder, as soon as the real address is known. */
    void describe(String url) throws IOException {
        var process = ProcessHandle.current();
        var started = process.info().startInstant().orElseGet(Instant::now).truncatedTo(ChronoUnit.SECONDS);
        var text = "process %d\nstarted %s\n%s\n".formatted(process.pid(), started, url);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
