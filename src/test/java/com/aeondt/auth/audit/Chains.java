package com.aeondt.auth.audit;

import com.aeondt.auth.credentials.Octets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Chains in memory. */
final class Chains {

    static final Chain CHAIN = new Chain(UUID.fromString("01941f29-7c00-7e0c-9d6e-3a6a1f1f4f10"));

    private static final Actor ADA = new Actor("USER", "1", "ada", "192.0.2.7", "request", "trace");

    private Chains() {}

    /** A good one. */
    static List<AuditEntry> of(int length) {
        var entries = new ArrayList<AuditEntry>();
        var previous = CHAIN.genesis();
        for (int seq = 1; seq <= length; seq++) {
            var entry = entry(seq, "{\"n\":" + seq + "}").hashed(previous);
            entries.add(entry);
            previous = entry.hash();
        }
        return entries;
    }

    static AuditEntry entry(long seq, String after) {
        return new AuditEntry(
                CHAIN,
                seq,
                Instant.parse("2026-01-31T09:30:00Z").plusSeconds(seq),
                ADA,
                "tasks.task.updated",
                "tasks.task",
                "t",
                null,
                after,
                Octets.of(new byte[0]));
    }

    static AuditEntry edited(AuditEntry entry) {
        return new AuditEntry(
                entry.chain(),
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.before(),
                "{\"n\":0}",
                entry.hash());
    }

    static SealedHead head(List<AuditEntry> entries) {
        var last = entries.getLast();
        return new SealedHead(CHAIN, last.seq(), last.hash(), Instant.parse("2026-02-01T00:00:00Z"));
    }
}
