package com.aeondt.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.aeondt.auth.audit.AuditReport.Finding;
import com.aeondt.auth.audit.AuditReport.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainVerifierTests {

    private final List<AuditEntry> good = Chains.of(20);
    private final List<SealedHead> heads = List.of(Chains.head(good.subList(0, 12)), Chains.head(good));

    private AuditReport verify(List<AuditEntry> entries) {
        var verifier = new ChainVerifier(Chains.CHAIN, heads);
        entries.forEach(verifier::next);
        return verifier.report();
    }

    private static void found(AuditReport report, Kind kind, long... places) {
        assertThat(report.intact()).isFalse();
        assertThat(report.findings()).extracting(Finding::kind).containsOnly(kind);
        assertThat(report.findings().stream().mapToLong(Finding::seq)).containsExactly(box(places));
    }

    private static Long[] box(long... places) {
        return Arrays.stream(places).boxed().toArray(Long[]::new);
    }

    @Test
    void aChainThatNobodyTouchedIsIntact() {
        assertThat(verify(good)).isEqualTo(new AuditReport(Chains.CHAIN.toString(), 20, 20, 2, true, List.of()));
    }

    @Test
    void anEditIsFound() {
        var entries = new ArrayList<>(good);
        entries.set(6, Chains.edited(entries.get(6)));

        found(verify(entries), Kind.EDITED, 7);
    }

    @Test
    void anEditWithANewHashIsFoundAtTheNext() {
        var entries = new ArrayList<>(good);
        entries.set(6, Chains.edited(entries.get(6)).hashed(entries.get(5).hash()));

        found(verify(entries), Kind.EDITED, 8);
    }

    @Test
    void aDeletionIsFound() {
        var entries = new ArrayList<>(good);
        entries.subList(6, 8).clear();

        var report = verify(entries);

        found(report, Kind.DELETED, 7);
        assertThat(report.findings().getFirst().detail()).isEqualTo("The entries 7 to 8 are missing.");
    }

    @Test
    void aDeletionAtTheBeginningIsFound() {
        found(verify(good.subList(3, 20)), Kind.DELETED, 1);
    }

    @Test
    void aReorderIsFound() {
        var entries = new ArrayList<>(good);
        entries.set(3, good.get(8).placed(4));
        entries.set(8, good.get(3).placed(9));

        found(verify(entries), Kind.REORDERED, 4, 9);
    }

    @Test
    void aReorderOfNeighboursIsFound() {
        var entries = new ArrayList<>(good);
        entries.set(3, good.get(4).placed(4));
        entries.set(4, good.get(3).placed(5));

        found(verify(entries), Kind.REORDERED, 4, 5);
    }

    @Test
    void aCutTailIsFound() {
        found(verify(good.subList(0, 15)), Kind.CUT, 16);
        found(verify(List.of()), Kind.CUT, 1);
    }

    @Test
    void anotherHistoryIsFound() {
        var entries = new ArrayList<>(good.subList(0, 10));
        var previous = entries.getLast().hash();
        for (int seq = 11; seq <= 25; seq++) {
            var entry = Chains.entry(seq, "{\"other\":true}").hashed(previous);
            entries.add(entry);
            previous = entry.hash();
        }

        found(verify(entries), Kind.FORKED, 12, 20);
    }

    @Test
    void twoEntriesWithOneNumberAreFound() {
        var entries = new ArrayList<>(good);
        entries.add(10, Chains.entry(10, "{}").hashed(good.get(8).hash()));

        found(verify(entries), Kind.FORKED, 10);
    }

    @Test
    void severalThingsAreFoundAtOnce() {
        var entries = new ArrayList<>(good.subList(0, 18));
        entries.set(1, Chains.edited(entries.get(1)));
        entries.remove(9);

        assertThat(verify(entries).findings())
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(tuple(Kind.EDITED, 2L), tuple(Kind.DELETED, 10L), tuple(Kind.CUT, 19L));
    }

    @Test
    void theHeadOfOneChainIsNoneOfAnother() {
        assertThat(Chain.INSTALLATION.genesis()).isNotEqualTo(Chains.CHAIN.genesis());
    }
}
