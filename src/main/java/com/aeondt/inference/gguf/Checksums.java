package com.aeondt.inference.gguf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SHA-256 of files, remembered for as long as path, size and time of change stay the same. */
public final class Checksums {

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /**
     * The SHA-256 of the file in lower-case hexadecimal.
     *
     * @throws IOException when it cannot be read
     */
    public String of(Path file) throws IOException {
        long size = Files.size(file);
        var changed = Files.getLastModifiedTime(file);
        var cached = known.get(file);
        if (cached != null && cached.size == size && cached.changed.equals(changed)) {
            return cached.checksum;
        }
        var checksum = compute(file);
        known.put(file, new Known(size, changed, checksum));
        return checksum;
    }

    private static String compute(Path file) throws IOException {
        var digest = sha256();
        var buffer = ByteBuffer.allocateDirect(1 << 20);
        try (var channel = FileChannel.open(file)) {
            while (channel.read(buffer) >= 0) {
                digest.update(buffer.flip());
                buffer.clear();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Known(long size, FileTime changed, String checksum) {}
}
