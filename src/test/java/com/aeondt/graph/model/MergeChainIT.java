package com.aeondt.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Tenant;
import com.aeondt.support.AeonIT;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Chains of merges, taken back in every order; each is what a random history of {@link GraphHistoryIT} that went wrong comes down to, or what
 * {@link com.aeondt.graph.model} says of merging.
 */
@AeonIT
class MergeChainIT {

    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int D = 3;

    private final TwinGraphs twins;

    @Autowired
    MergeChainIT(TwinGraphs.Graph graph) {
        this.twins = new TwinGraphs(graph, 4);
    }

    /** What there was then, and what can be walked now, is as it should be, too. */
    @AfterEach
    void thePastAndTheCopyAgree() {
        Tenant.run(twins.tenant(), () -> {
            twins.agreeOnThePast("afterwards");
            twins.agreeOnTheCopy("afterwards");
        });
    }

    @Test
    void theInnerMergeIsUndoneWhileTheOuterStands() {
        inTheGraph(() -> {
            chain();
            part(A);
            part(B);
        });
    }

    @Test
    void theOuterMergeIsUndoneWithTheInnerOneWithin() {
        inTheGraph(() -> {
            chain();
            part(B);
            part(A);
        });
    }

    @Test
    void partingWhatNobodySpeaksOfAnyMoreTakesItsLinksAlong() {
        inTheGraph(() -> {
            chain();
            twins.retract("about-A");
            twins.agree("nobody speaks of A");
            part(A);
            part(B);
            speak(A);
            twins.agree("somebody speaks of A again");
        });
    }

    @Test
    void linksMadeMeanwhileBelongToWhatTheyName() {
        inTheGraph(() -> {
            chain();
            twins.link(D, A, "meanwhile");
            twins.link(D, B, "meanwhile");
            twins.link(D, C, "meanwhile");
            twins.link(A, C, "meanwhile");
            twins.agree("linked to each of the three");
            part(A);
            twins.link(B, A, "meanwhile");
            twins.agree("linked to what was parted");
            part(B);
        });
    }

    @Test
    void twinsOfALinkPartAgainEachWithItsSources() {
        inTheGraph(() -> {
            chain();
            twins.link(A, D, "second");
            twins.link(C, D, "first");
            twins.retract("first");
            twins.agree("one source less");
            part(A);
            part(B);
        });
    }

    @Test
    void aMergeStandsWhenAllOfItWasDeletedAndIsUndoneOnceSomebodySpeaksAgain() {
        inTheGraph(() -> {
            chain();
            assertThat(twins.delete(C)).isTrue();
            twins.agree("deleted");
            assertThat(twins.unmerge(A)).isFalse();
            speak(A);
            twins.link(D, A, "first");
            twins.agree("imported again");
            part(A);
            part(B, false);
        });
    }

    @Test
    void whatWasPartedIsMergedIntoAnother() {
        inTheGraph(() -> {
            chain();
            part(A);
            assertThat(twins.merge(D, A)).isTrue();
            twins.agree("A into D");
            assertThat(twins.merge(C, D)).isTrue();
            twins.agree("D into C");
            part(A);
            part(D);
        });
    }

    /** A into B into C, with D beside them, everything said about each and links between all. */
    private void chain() {
        for (int each : new int[] {A, B, C, D}) {
            speak(each);
        }
        twins.link(A, D, "first");
        twins.link(D, B, "first");
        twins.link(C, D, "first");
        twins.link(A, B, "first");
        assertThat(twins.merge(B, A)).isTrue();
        twins.agree("A into B");
        assertThat(twins.merge(C, B)).isTrue();
        twins.agree("B into C");
    }

    private void speak(int about) {
        var letter = Character.toString('A' + about);
        twins.state(about, "about-" + letter, letter, Set.of("label" + letter), 40);
    }

    private void part(int merged) {
        part(merged, true);
    }

    private void part(int merged, boolean possible) {
        assertThat(twins.unmerge(merged)).isEqualTo(possible);
        twins.agree("parted " + merged);
    }

    private void inTheGraph(Runnable history) {
        Tenant.run(twins.tenant(), history);
    }
}
