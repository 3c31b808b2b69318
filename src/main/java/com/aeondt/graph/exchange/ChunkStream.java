package com.aeondt.graph.exchange;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A stream over pieces that are fetched one at a time. */
final class ChunkStream extends InputStream {

    private final IntFunction<Optional<byte[]>> fetch;
    private byte[] chunk = new byte[0];
    private int at;
    private int number;
    private boolean ended;

    ChunkStream(IntFunction<Optional<byte[]>> fetch) {
        this.fetch = fetch;
    }

    @Override
    public int read() {
        return advance() ? chunk[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        int size = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, target, offset, size);
        at += size;
        return size;
    }

    /** Whether there is a byte to read. */
    private boolean advance() {
        while (at == chunk.length && !ended) {
            var next = fetch.apply(number++);
            ended = next.isEmpty();
            chunk = next.orElse(new byte[0]);
            at = 0;
        }
        return !ended;
    }
}
