package com.aeondt.inference.gguf;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a file from the front, little-endian. Every length is held against what is left of the file before
 * anything is allocated, and what is kept in memory is counted against a budget.
 */
final class GgufInput {

    private static final long MEMORY_BUDGET = 96L << 20;

    private final SeekableByteChannel channel;
    private final long size;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private long consumed;
    private long kept;

    GgufInput(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    long position() {
        return consumed;
    }

    long remaining() {
        return size - consumed;
    }

    int u8() throws IOException {
        return Byte.toUnsignedInt(need(1).get());
    }

    long u32() throws IOException {
        return Integer.toUnsignedLong(need(4).getInt());
    }

    int i32() throws IOException {
        return need(4).getInt();
    }

    long i64() throws IOException {
        return need(8).getLong();
    }

    int u16() throws IOException {
        return Short.toUnsignedInt(need(2).getShort());
    }

    /**
     * A count of things to come.
     *
     * @param what for the message
     * @param max the most that make sense
     * @param atLeast the bytes that each of them takes at least
     */
    long count(String what, long max, long atLeast) throws IOException {
        long count = i64();
        if (count < 0 || count > max) {
            throw new GgufException("%s is %s, more than %d".formatted(what, Long.toUnsignedString(count), max));
        }
        if (count * atLeast > remaining()) {
            throw new GgufException("%s is %d, which the file is too short for".formatted(what, count));
        }
        return count;
    }

    /** A string of at most so many bytes. */
    String string(String what, long max) throws IOException {
        int length = (int) count("the length of " + what, max, 1);
        keep(2L * length + 48);
        var bytes = new byte[length];
        for (int filled = 0; filled < length; ) {
            int step = Math.min(length - filled, buffer.capacity());
            need(step).get(bytes, filled, step);
            filled += step;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    void skip(long bytes) throws IOException {
        if (bytes > remaining()) {
            throw new GgufException("the file ends within its header");
        }
        consumed += bytes;
        if (bytes <= buffer.remaining()) {
            buffer.position(buffer.position() + (int) bytes);
        } else {
            channel.position(consumed);
            buffer.clear().limit(0);
        }
    }

    /** Counts memory that the caller is about to hold. */
    void keep(long bytes) {
        kept += bytes;
        if (kept > MEMORY_BUDGET) {
            throw new GgufException("the header is larger than %d MiB".formatted(MEMORY_BUDGET >> 20));
        }
    }

    private ByteBuffer need(int bytes) throws IOException {
        if (bytes > remaining()) {
            throw new GgufException("the file ends within its header");
        }
        if (buffer.remaining() < bytes) {
            buffer.compact();
            while (buffer.position() < bytes) {
                if (channel.read(buffer) < 0) {
                    throw new EOFException("the file became shorter while it was read");
                }
            }
            buffer.flip();
        }
        consumed += bytes;
        return buffer;
    }
}
