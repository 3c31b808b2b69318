package com.aeondt.platform.web.page;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.keys.KeyPurpose;
import com.aeondt.platform.keys.KeyRing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes the key of a page's last item as an opaque text and reads it again: length-prefixed values behind an HMAC over them
 * and over the query they belong to. The query itself is not in the text; one that differs makes the HMAC differ.
 */
final class CursorCodec {

    private static final int MAC_BYTES = 16;
    private static final int MAX_LENGTH = 4096;

    private final KeyRing keys;

    CursorCodec(KeyRing keys) {
        this.keys = keys;
    }

    /** @param query what the cursor is bound to, see {@link SignedPageQuery} */
    String write(String query, Keyset keyset) {
        byte[] values = values(keyset);
        byte[] mac = Arrays.copyOf(keys.hmac(KeyPurpose.CURSOR, bound(query, values)), MAC_BYTES);
        byte[] cursor = ByteBuffer.allocate(MAC_BYTES + values.length)
                .put(mac)
                .put(values)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * Reads a cursor.
     *
     * @throws AeonException {@link PlatformError#BAD_CURSOR} when we have not made it, or for another query
     */
    Keyset read(String query, String text) {
        byte[] cursor = decoded(text);
        byte[] mac = Arrays.copyOf(cursor, MAC_BYTES);
        byte[] values = Arrays.copyOfRange(cursor, MAC_BYTES, cursor.length);
        if (!keys.verify(KeyPurpose.CURSOR, bound(query, values), mac)) {
            throw bad();
        }
        return keyset(ByteBuffer.wrap(values));
    }

    private static byte[] decoded(String text) {
        if (text.length() > MAX_LENGTH) {
            throw bad();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length >= MAC_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw bad();
        }
        throw bad();
    }

    private static byte[] bound(String query, byte[] values) {
        byte[] context = query.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + context.length + values.length)
                .putInt(context.length)
                .put(context)
                .put(values)
                .array();
    }

    private static byte[] values(Keyset keyset) {
        var encoded = keyset.values().stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
        var buffer = ByteBuffer.allocate(
                encoded.stream().mapToInt(value -> Short.BYTES + value.length).sum());
        encoded.forEach(value -> buffer.putShort((short) value.length).put(value));
        return buffer.array();
    }

    /** Only called on bytes that we have signed. */
    private static Keyset keyset(ByteBuffer buffer) {
        var values = new ArrayList<String>();
        while (buffer.hasRemaining()) {
            byte[] value = new byte[Short.toUnsignedInt(buffer.getShort())];
            buffer.get(value);
            values.add(new String(value, StandardCharsets.UTF_8));
        }
        return new Keyset(values);
    }

    private static AeonException bad() {
        return new AeonException(
                PlatformError.BAD_CURSOR,
                "The cursor is not one of ours, or belongs to other filters. Start again without it.");
    }
}
