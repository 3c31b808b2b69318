package com.aeondt.graph.algorithm;

import java.util.Arrays;

/**
 * A directed graph of nodes {@code 0} to {@code size() - 1}, in compressed rows. Several edges between the same two nodes stay
 * several; an edge from a node to itself is left out.
 */
public final class CompactGraph {

    private final int[] starts;
    private final int[] targets;

    private CompactGraph(int[] starts, int[] targets) {
        this.starts = starts;
        this.targets = targets;
    }

    /** With the edges {@code from[i]} to {@code to[i]}. */
    public static CompactGraph directed(int nodes, int[] from, int[] to) {
        return rows(nodes, from, to);
    }

    /** With each edge in both directions. */
    public static CompactGraph undirected(int nodes, int[] from, int[] to) {
        return rows(nodes, joined(from, to), joined(to, from));
    }

    public int size() {
        return starts.length - 1;
    }

    /** How many edges lead out of the node. */
    public int degree(int node) {
        return starts[node + 1] - starts[node];
    }

    int first(int node) {
        return starts[node];
    }

    int end(int node) {
        return starts[node + 1];
    }

    int target(int edge) {
        return targets[edge];
    }

    private static CompactGraph rows(int nodes, int[] from, int[] to) {
        var starts = new int[nodes + 1];
        for (int i = 0; i < from.length; i++) {
            if (from[i] != to[i]) {
                starts[from[i] + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var next = Arrays.copyOf(starts, nodes);
        var targets = new int[starts[nodes]];
        for (int i = 0; i < from.length; i++) {
            if (from[i] != to[i]) {
                targets[next[from[i]]++] = to[i];
            }
        }
        for (int node = 0; node < nodes; node++) {
            Arrays.sort(targets, starts[node], starts[node + 1]);
        }
        return new CompactGraph(starts, targets);
    }

    private static int[] joined(int[] one, int[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
