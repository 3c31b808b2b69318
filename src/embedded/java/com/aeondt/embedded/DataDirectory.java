package com.aeondt.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory that keeps what the engines know across restarts, held by this process alone while it is open. Its parts are
 * described in {@code src/embedded/README.md}.
 */
final class DataDirectory implements AutoCloseable {

    /** Less free space than this and a first start would die half way. */
    private static final long SPACE_NEEDED = 512L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

    private final Path root;
    private final DirectoryLock lock;

    private DataDirectory(Path root, DirectoryLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Creates the directory if needed, takes its lock, refuses what this server cannot read and ends processes that an
     * earlier, killed server left behind.
     *
     * @param url the address of this server, for whoever finds the directory locked
     */
    static DataDirectory open(Path directory, String url) throws IOException {
        var root = directory.toAbsolutePath().normalize();
        OwnerOnly.directory(root);
        var data = new DataDirectory(root.toRealPath(), DirectoryLock.take(root, url));
        try {
            data.prepare();
            return data;
        } catch (IOException | RuntimeException failure) {
            data.close();
            throw failure;
        }
    }

    private void prepare() throws IOException {
        var usable = Files.getFileStore(root).getUsableSpace();
        if (usable < SPACE_NEEDED) {
            throw Diagnosis.diskFull("data directory", root, null, null);
        }
        Layout.verify(root);
        StaleProcesses.endBelow(engines());
        OwnerOnly.directory(logs());
        OwnerOnly.directory(pids());
    }

    Path root() {
        return root;
    }

    /** Where the unpacked programs of the engines lie: what runs from here belongs to this directory. */
    Path engines() {
        return root.resolve("engines");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path pids() {
        return root.resolve("run");
    }

    /** A log file for one run of a program; that of the run before is kept beside it. */
    Path freshLog(String name) throws IOException {
        var log = logs().resolve(name + ".log");
        if (Files.exists(log)) {
            Files.move(log, logs().resolve(name + ".previous.log"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    void describe(String url) {
        try {
            lock.describe(url);
        } catch (IOException failure) {
            LOG.warn("The lock of {} does not name {}: {}", root, url, failure.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            LOG.warn("The lock of {} was not given back: {}", root, failure.getMessage());
        }
    }
}
