package com.aeondt.graph.algorithm;

import java.util.Arrays;

/**
 * How likely somebody who follows edges at random, and starts anew now and then, is at a node. The values add up to one.
 *
 * @see <a href="http://ilpubs.stanford.edu:8090/422/">Page, Brin, Motwani, Winograd: The PageRank Citation Ranking</a>
 */
public final class PageRank {

    private static final double DAMPING = 0.85;
    private static final double PRECISION = 1e-9;
    private static final int MOST_ROUNDS = 100;

    private PageRank() {}

    public static double[] of(CompactGraph graph) {
        int nodes = graph.size();
        var rank = new double[nodes];
        Arrays.fill(rank, 1.0 / Math.max(1, nodes));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var next = next(graph, rank);
            double change = change(rank, next);
            rank = next;
            if (change < PRECISION) {
                break;
            }
        }
        return rank;
    }

    /** From where no edge leads on, every node is as likely. */
    private static double[] next(CompactGraph graph, double[] rank) {
        int nodes = graph.size();
        double stuck = 0;
        var next = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            int degree = graph.degree(node);
            if (degree == 0) {
                stuck += rank[node];
            }
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                next[graph.target(edge)] += DAMPING * rank[node] / degree;
            }
        }
        double everywhere = (1 - DAMPING + DAMPING * stuck) / nodes;
        for (int node = 0; node < nodes; node++) {
            next[node] += everywhere;
        }
        return next;
    }

    private static double change(double[] before, double[] after) {
        double sum = 0;
        for (int node = 0; node < before.length; node++) {
            sum += Math.abs(before[node] - after[node]);
        }
        return sum;
    }
}
