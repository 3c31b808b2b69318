package com.aeondt.graph.algorithm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Groups of nodes with more edges among themselves than chance would give them, by the method of Louvain. Nodes are visited in their
 * order and ties go to the lower number, so that the same graph always has the same communities.
 *
 * @see <a href="https://arxiv.org/abs/0803.0476">Blondel, Guillaume, Lambiotte, Lefebvre: Fast unfolding of communities</a>
 */
public final class Communities {

    private static final int MOST_LEVELS = 20;

    private final int[] numbers;
    private final double modularity;

    private Communities(int[] numbers, double modularity) {
        this.numbers = numbers;
        this.modularity = modularity;
    }

    /** The number of the node's community, counted from zero. */
    public int of(int node) {
        return numbers[node];
    }

    /** How much more of the edges lie within communities than chance would put there; -0.5 to 1. */
    public double modularity() {
        return modularity;
    }

    /** Of an undirected graph. */
    public static Communities in(CompactGraph graph) {
        var network = WeightedNetwork.of(graph);
        var community = new int[graph.size()];
        Arrays.setAll(community, node -> node);
        for (int level = 0; level < MOST_LEVELS; level++) {
            var moved = new LocalMoves(network).run();
            var numbers = numbered(moved);
            for (int node = 0; node < community.length; node++) {
                community[node] = numbers[community[node]];
            }
            int groups = Arrays.stream(numbers).max().orElse(-1) + 1;
            if (groups == network.size()) {
                break;
            }
            network = network.folded(numbers, groups);
        }
        return new Communities(community, network.modularityOfNodes());
    }

    /** In the order of their first members. */
    private static int[] numbered(int[] labels) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(labels)
                .map(label -> {
                    numbers.putIfAbsent(label, numbers.size());
                    return numbers.get(label);
                })
                .toArray();
    }
}
