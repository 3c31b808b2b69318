package com.aeondt.auth.audit;

import com.aeondt.auth.credentials.Octets;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is stored. {@code hash = SHA-256(hash of the entry before || canonical form)}; the canonical form is every
 * field but the hash, each with its length before it, so that no two entries share one.
 *
 * @param seq its number in the chain, counting from one without a gap
 * @param at when, in microseconds
 * @param before a JSON object, or null
 * @param after a JSON object, or null
 */
record AuditEntry(
        Chain chain,
        long seq,
        Instant at,
        Actor actor,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String before,
        @Nullable String after,
        Octets hash) {

    private static final int FORM = 1;
    private static final int ABSENT = -1;

    /** The hash that the entry must have where it follows the one with this hash. */
    Octets hashAfter(Octets previous) {
        return Octets.of(Sha256.of(previous.bytes(), canonical()));
    }

    AuditEntry hashed(Octets previous) {
        return with(seq, at, hashAfter(previous));
    }

    /** The same entry at another place of the chain. */
    AuditEntry placed(long otherSeq) {
        return with(otherSeq, at, hash);
    }

    String hex() {
        return hash.hex();
    }

    private AuditEntry with(long number, Instant time, Octets sum) {
        return new AuditEntry(chain, number, time, actor, action, subjectType, subjectId, before, after, sum);
    }

    private byte[] canonical() {
        var place = ByteBuffer.allocate(Integer.BYTES + 4 * Long.BYTES)
                .putInt(FORM)
                .putLong(chain.id().getMostSignificantBits())
                .putLong(chain.id().getLeastSignificantBits())
                .putLong(seq)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .array();
        var said = said();
        return ByteBuffer.allocate(place.length + said.length)
                .put(place)
                .put(said)
                .array();
    }

    /** The part of the canonical form that does not depend on the entry's place in the chain. */
    byte[] said() {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            for (var text : texts()) {
                text(out, text);
            }
            text(out, before);
            text(out, after);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private List<String> texts() {
        return List.of(
                actor.kind(),
                actor.id(),
                actor.name(),
                actor.address(),
                actor.requestId(),
                actor.traceId(),
                action,
                subjectType,
                subjectId);
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
