package com.aeondt.auth.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log, as it is read.
 *
 * @param seq its number in the chain
 * @param before the state before as a JSON object, as far as it changed
 * @param after the state after as a JSON object, as far as it changed
 * @param hash hexadecimal SHA-256 of the hash before and of this entry
 */
public record AuditEventView(
        long seq,
        Instant at,
        Actor actor,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String before,
        @Nullable String after,
        String hash) {

    static AuditEventView of(AuditEntry entry) {
        return new AuditEventView(
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.before(),
                entry.after(),
                entry.hex());
    }
}
