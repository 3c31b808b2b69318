package com.aeondt.graph.algorithm;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The first half of Louvain's step: every node goes to the neighbouring community where it adds most, until none moves. */
final class LocalMoves {

    private static final int MOST_ROUNDS = 100;
    private static final double ENOUGH = 1e-12;

    private final WeightedNetwork network;
    private final int[] community;
    private final double[] weight;

    LocalMoves(WeightedNetwork network) {
        this.network = network;
        community = new int[network.size()];
        Arrays.setAll(community, node -> node);
        weight = new double[network.size()];
        Arrays.setAll(weight, network::weight);
    }

    /** The community of each node. */
    int[] run() {
        boolean moved = network.total() > 0;
        for (int round = 0; round < MOST_ROUNDS && moved; round++) {
            moved = false;
            for (int node = 0; node < community.length; node++) {
                moved |= moves(node);
            }
        }
        return community;
    }

    private boolean moves(int node) {
        int before = community[node];
        double own = network.weight(node);
        weight[before] -= own;
        var near = near(node);
        int best = before;
        double most = gain(near.getOrDefault(before, 0.0), before, own);
        for (var candidate : near.entrySet()) {
            double gain = gain(candidate.getValue(), candidate.getKey(), own);
            if (gain > most + ENOUGH) {
                most = gain;
                best = candidate.getKey();
            }
        }
        community[node] = best;
        weight[best] += own;
        return best != before;
    }

    private Map<Integer, Double> near(int node) {
        var near = new TreeMap<Integer, Double>();
        network.links(node).forEach((other, link) -> near.merge(community[other], link, Double::sum));
        return near;
    }

    private double gain(double links, int to, double own) {
        return links - weight[to] * own / network.total();
    }
}
