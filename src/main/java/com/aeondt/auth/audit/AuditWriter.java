package com.aeondt.auth.audit;

import com.aeondt.auth.credentials.Octets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds entries to the chains, in the transaction of one role; last of all, because others wait for the chain until its end. */
final class AuditWriter {

    private final AuditRows rows;
    private final Clock clock;

    AuditWriter(AuditRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Chain by chain in one order for all, so that no two transactions wait for each other. */
    void write(List<AuditFact> facts) {
        Map<String, List<AuditFact>> byChain = facts.stream()
                .collect(
                        Collectors.groupingBy(fact -> fact.chain().id().toString(), TreeMap::new, Collectors.toList()));
        byChain.values().forEach(this::append);
    }

    private void append(List<AuditFact> facts) {
        var entries = facts.stream().map(AuditWriter::entry).toList();
        rows.append(facts.getFirst().chain(), clock.instant().truncatedTo(ChronoUnit.MICROS), entries);
    }

    /** Its number, time and hash come with its place. */
    private static AuditEntry entry(AuditFact fact) {
        return new AuditEntry(
                fact.chain(),
                0,
                Instant.EPOCH,
                fact.actor(),
                fact.action(),
                fact.subjectType(),
                fact.subjectId(),
                AuditJson.text(fact.before()),
                AuditJson.text(fact.after()),
                Octets.of(new byte[0]));
    }
}
