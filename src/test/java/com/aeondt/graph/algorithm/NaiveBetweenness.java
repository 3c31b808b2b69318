package com.aeondt.graph.algorithm;

import java.util.ArrayList;
import java.util.List;

/** Betweenness by walking every simple path; for small graphs. */
final class NaiveBetweenness {

    private final boolean[][] linked;
    private List<List<Integer>> shortest = new ArrayList<>();

    private NaiveBetweenness(int nodes, int[] from, int[] to) {
        linked = new boolean[nodes][nodes];
        for (int i = 0; i < from.length; i++) {
            linked[from[i]][to[i]] = true;
            linked[to[i]][from[i]] = true;
        }
    }

    static double[] of(int nodes, int[] from, int[] to) {
        var naive = new NaiveBetweenness(nodes, from, to);
        var scores = new double[nodes];
        for (int a = 0; a < nodes; a++) {
            for (int b = a + 1; b < nodes; b++) {
                naive.shortest = new ArrayList<>();
                naive.walk(List.of(a), b);
                for (var path : naive.shortest) {
                    path.subList(1, path.size() - 1).forEach(node -> scores[node] += 1.0 / naive.shortest.size());
                }
            }
        }
        return scores;
    }

    private void walk(List<Integer> path, int end) {
        if (path.getLast() == end) {
            if (!shortest.isEmpty() && shortest.getFirst().size() > path.size()) {
                shortest.clear();
            }
            if (shortest.isEmpty() || shortest.getFirst().size() == path.size()) {
                shortest.add(path);
            }
            return;
        }
        for (int next = 0; next < linked.length; next++) {
            if (linked[path.getLast()][next] && !path.contains(next)) {
                var longer = new ArrayList<>(path);
                longer.add(next);
                walk(longer, end);
            }
        }
    }
}
