package com.aeondt.auth.audit;

import com.aeondt.auth.audit.AuditReport.Finding;
import com.aeondt.auth.audit.AuditReport.Kind;
import com.aeondt.auth.credentials.Octets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Goes along a chain in order of its numbers and says what is wrong with it. Made for one walk. */
final class ChainVerifier {

    private static final int MOST_SUSPECTS = 50;

    /** An entry that does not follow from the one before it. */
    private record Suspect(AuditEntry entry, Octets previous) {}

    private final Chain chain;
    private final List<SealedHead> heads;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Suspect> suspects = new ArrayList<>();
    private Octets previous;
    private long last;
    private long entries;

    /**
     * Begins a walk.
     *
     * @param heads what was signed of this chain
     */
    ChainVerifier(Chain chain, List<SealedHead> heads) {
        this.chain = chain;
        this.heads = heads;
        this.previous = chain.genesis();
    }

    void next(AuditEntry entry) {
        entries++;
        if (entry.seq() <= last) {
            find(Kind.FORKED, entry.seq(), "Two entries have this number.");
            return;
        }
        if (entry.seq() > last + 1) {
            find(Kind.DELETED, last + 1, "The entries %d to %d are missing.".formatted(last + 1, entry.seq() - 1));
        } else if (!entry.hashAfter(previous).equals(entry.hash())) {
            suspects.add(new Suspect(entry, previous));
        }
        heads.stream()
                .filter(head -> head.seq() == entry.seq() && !head.hash().equals(entry.hash()))
                .findFirst()
                .ifPresent(head -> find(
                        Kind.FORKED,
                        entry.seq(),
                        "Another entry stood here when the chain was signed at " + head.at() + "."));
        previous = entry.hash();
        last = entry.seq();
    }

    AuditReport report() {
        judgeSuspects();
        heads.stream()
                .max(Comparator.comparingLong(SealedHead::seq))
                .filter(head -> head.seq() > last)
                .ifPresent(head -> find(
                        Kind.CUT,
                        last + 1,
                        "The chain was signed up to entry %d at %s.".formatted(head.seq(), head.at())));
        var found = findings.stream()
                .sorted(Comparator.comparingLong(Finding::seq))
                .limit(AuditReport.MOST)
                .toList();
        return new AuditReport(chain.toString(), entries, last, heads.size(), found.isEmpty(), found);
    }

    void find(Kind kind, long seq, String detail) {
        findings.add(new Finding(kind, seq, detail));
    }

    private void judgeSuspects() {
        var some = suspects.stream().limit(MOST_SUSPECTS).toList();
        for (var suspect : some) {
            long seq = suspect.entry().seq();
            var home = some.stream()
                    .filter(other -> !other.equals(suspect) && belongsAt(suspect.entry(), other, some))
                    .findFirst();
            if (home.isPresent()) {
                find(
                        Kind.REORDERED,
                        seq,
                        "The entry was written as number " + home.get().entry().seq() + ".");
            } else if (!followsAny(suspect, some)) {
                find(
                        Kind.EDITED,
                        seq,
                        "The entry, or the hash of the one before it, is not what it was when it was written.");
            }
        }
        suspects.stream()
                .skip(MOST_SUSPECTS)
                .forEach(more -> find(Kind.EDITED, more.entry().seq(), "The entry does not follow the one before it."));
    }

    private static boolean belongsAt(AuditEntry entry, Suspect place, List<Suspect> all) {
        var moved = entry.placed(place.entry().seq());
        return Stream.concat(
                        Stream.of(place.previous()),
                        all.stream().map(suspect -> suspect.entry().hash()))
                .anyMatch(before -> moved.hashAfter(before).equals(entry.hash()));
    }

    /** Unchanged and in its place: only the entry before it was moved away. */
    private static boolean followsAny(Suspect suspect, List<Suspect> all) {
        return all.stream()
                .map(other -> other.entry().hash())
                .anyMatch(before ->
                        suspect.entry().hashAfter(before).equals(suspect.entry().hash()));
    }
}
