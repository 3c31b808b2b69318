package com.aeondt.tasks.todofile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: what is not, is refused, so that decoding and encoding again gives the same bytes. */
public final class Utf8 {

    private Utf8() {}

    /**
     * The text of these bytes.
     *
     * @throws InvalidUtf8Exception with the offset of the first byte that does not fit
     */
    public static String decode(byte[] bytes) throws InvalidUtf8Exception {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new InvalidUtf8Exception(in.position());
        }
        return out.flip().toString();
    }

    /** The bytes of a text. */
    public static byte[] encode(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes are not UTF-8. */
    public static final class InvalidUtf8Exception extends Exception {

        private final int offset;

        InvalidUtf8Exception(int offset) {
            super("Not UTF-8 at byte " + offset);
            this.offset = offset;
        }

        /** Of the first byte that does not fit, counted from zero. */
        public int offset() {
            return offset;
        }
    }
}
