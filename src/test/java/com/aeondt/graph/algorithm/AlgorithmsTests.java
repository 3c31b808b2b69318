package com.aeondt.graph.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlgorithmsTests {

    /** Zachary's karate club, the edges as published: pairs of members counted from one. */
    private static final int[] CLUB = {
        1, 2, 1, 3, 1, 4, 1, 5, 1, 6, 1, 7, 1, 8, 1, 9, 1, 11, 1, 12, 1, 13, 1, 14, 1, 18, 1, 20, 1, 22, 1, 32, 2, 3, 2,
        4, 2, 8, 2, 14, 2, 18, 2, 20, 2, 22, 2, 31, 3, 4, 3, 8, 3, 9, 3, 10, 3, 14, 3, 28, 3, 29, 3, 33, 4, 8, 4, 13, 4,
        14, 5, 7, 5, 11, 6, 7, 6, 11, 6, 17, 7, 17, 9, 31, 9, 33, 9, 34, 10, 34, 14, 34, 15, 33, 15, 34, 16, 33, 16, 34,
        19, 33, 19, 34, 20, 34, 21, 33, 21, 34, 23, 33, 23, 34, 24, 26, 24, 28, 24, 30, 24, 33, 24, 34, 25, 26, 25, 28,
        25, 32, 26, 32, 27, 30, 27, 34, 28, 34, 29, 32, 29, 34, 30, 33, 30, 34, 31, 33, 31, 34, 32, 33, 32, 34, 33, 34
    };

    @Test
    void theMiddleOfALineIsBetweenMost() {
        var line = CompactGraph.undirected(5, new int[] {0, 1, 2, 3}, new int[] {1, 2, 3, 4});
        assertThat(Betweenness.of(line)).containsExactly(0, 3, 4, 3, 0);
    }

    @Test
    void theClubHasItsPublishedBetweenness() {
        var scores = Betweenness.of(club());
        assertThat(scores[0]).isCloseTo(231.071, within(0.01));
        assertThat(scores[33]).isCloseTo(160.552, within(0.01));
        assertThat(scores[32]).isCloseTo(76.690, within(0.01));
    }

    @Test
    void betweennessAgreesWithCountingEveryPath() {
        var random = new Random(7);
        for (int round = 0; round < 30; round++) {
            int nodes = 3 + random.nextInt(8);
            var pairs = IntStream.range(0, nodes)
                    .boxed()
                    .flatMap(a -> IntStream.range(a + 1, nodes).mapToObj(b -> new int[] {a, b}))
                    .filter(pair -> random.nextInt(3) == 0)
                    .toList();
            var from = pairs.stream().mapToInt(pair -> pair[0]).toArray();
            var to = pairs.stream().mapToInt(pair -> pair[1]).toArray();
            var expected = NaiveBetweenness.of(nodes, from, to);
            var found = Betweenness.of(CompactGraph.undirected(nodes, from, to));
            for (int node = 0; node < nodes; node++) {
                assertThat(found[node]).isCloseTo(expected[node], within(1e-9));
            }
        }
    }

    @Test
    void ranksAddUpToOneAndWhoIsPointedAtRanksHigh() {
        var star = CompactGraph.directed(4, new int[] {0, 1, 2}, new int[] {3, 3, 3});
        var ranks = PageRank.of(star);
        assertThat(Arrays.stream(ranks).sum()).isCloseTo(1, within(1e-6));
        assertThat(ranks[3]).isGreaterThan(2 * ranks[0]);
        assertThat(ranks[0]).isEqualTo(ranks[1]);
    }

    @Test
    void twoCliquesWithABridgeAreTwoCommunities() {
        var graph = CompactGraph.undirected(6, new int[] {0, 0, 1, 3, 3, 4, 2}, new int[] {1, 2, 2, 4, 5, 5, 3});
        var communities = Communities.in(graph);
        assertThat(numbers(communities, 6)).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(communities.modularity()).isCloseTo(6.0 / 7 - 0.5, within(1e-9));
    }

    @Test
    void theClubFallsApartAsItIsKnownTo() {
        var communities = Communities.in(club());
        assertThat(communities.modularity()).isBetween(0.415, 0.4199);
        assertThat(communities.of(0)).isNotEqualTo(communities.of(33));
        assertThat(numbers(Communities.in(club()), 34)).isEqualTo(numbers(communities, 34));
    }

    @Test
    void nothingAndLonelyNodesAreNoProblem() {
        var lonely = CompactGraph.undirected(2, new int[] {0}, new int[] {0});
        assertThat(Betweenness.of(lonely)).containsExactly(0, 0);
        assertThat(numbers(Communities.in(lonely), 2)).containsExactly(0, 1);
        assertThat(PageRank.of(CompactGraph.directed(0, new int[0], new int[0])))
                .isEmpty();
    }

    private static int[] numbers(Communities communities, int nodes) {
        return IntStream.range(0, nodes).map(communities::of).toArray();
    }

    private static CompactGraph club() {
        int edges = CLUB.length / 2;
        var from = IntStream.range(0, edges).map(i -> CLUB[2 * i] - 1).toArray();
        var to = IntStream.range(0, edges).map(i -> CLUB[2 * i + 1] - 1).toArray();
        return CompactGraph.undirected(34, from, to);
    }
}
