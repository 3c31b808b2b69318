package com.aeondt.graph.stix;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Remembers the bytes that a parser has read since the last cut, so that an object can be had exactly as it was written. What is
 * longer than the limit is not remembered: the heap stays bounded whatever comes.
 */
final class Tape extends FilterInputStream {

    private final int limit;
    private byte[] bytes = new byte[16 * 1024];
    private int length;
    private long start;
    private boolean overflown;

    Tape(InputStream source, int limit) {
        super(source);
        this.limit = limit;
    }

    /** Forgets what was before this position of the stream. */
    void cut(long position) {
        long end = start + length;
        long from = Math.min(Math.max(position, start), end);
        int dropped = (int) (from - start);
        System.arraycopy(bytes, dropped, bytes, 0, length - dropped);
        length -= dropped;
        start = from;
        overflown = false;
    }

    /** Whether something since the last cut has got lost because it was too long. */
    boolean overflown() {
        return overflown;
    }

    /** The bytes between two positions, both since the last cut. */
    byte[] between(long from, long to) {
        return Arrays.copyOfRange(bytes, (int) (from - start), (int) (to - start));
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            remember(new byte[] {(byte) next}, 0, 1);
        }
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int size) throws IOException {
        int got = super.read(target, offset, size);
        if (got > 0) {
            remember(target, offset, got);
        }
        return got;
    }

    private void remember(byte[] source, int offset, int size) {
        if (length + size > limit) {
            start += length;
            length = 0;
            overflown = true;
        }
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + size, bytes.length * 2));
        }
        System.arraycopy(source, offset, bytes, length, size);
        length += size;
    }
}
