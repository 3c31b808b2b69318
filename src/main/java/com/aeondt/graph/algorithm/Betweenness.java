package com.aeondt.graph.algorithm;

import java.util.Arrays;

/**
 * How often a node lies on the shortest paths between two others. Each pair counts once in an undirected graph, whose edges are
 * there in both directions.
 *
 * @see <a href="https://doi.org/10.1080/0022250X.2001.9990249">Brandes: A Faster Algorithm for Betweenness Centrality</a>
 */
public final class Betweenness {

    private final CompactGraph graph;
    private final double[] score;
    private final int[] distance;
    private final double[] paths;
    private final double[] dependency;
    private final int[] order;

    private Betweenness(CompactGraph graph) {
        this.graph = graph;
        score = new double[graph.size()];
        distance = new int[graph.size()];
        paths = new double[graph.size()];
        dependency = new double[graph.size()];
        order = new int[graph.size()];
    }

    /** Of an undirected graph. */
    public static double[] of(CompactGraph graph) {
        var run = new Betweenness(graph);
        for (int source = 0; source < graph.size(); source++) {
            run.gather(source, run.search(source));
        }
        return Arrays.stream(run.score).map(pairs -> pairs / 2).toArray();
    }

    /** Counts the shortest paths from the source; returns how many nodes it has reached. */
    private int search(int source) {
        Arrays.fill(distance, -1);
        Arrays.fill(paths, 0);
        distance[source] = 0;
        paths[source] = 1;
        order[0] = source;
        int reached = 1;
        for (int at = 0; at < reached; at++) {
            int node = order[at];
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                int target = graph.target(edge);
                if (distance[target] < 0) {
                    distance[target] = distance[node] + 1;
                    order[reached++] = target;
                }
                if (distance[target] == distance[node] + 1) {
                    paths[target] += paths[node];
                }
            }
        }
        return reached;
    }

    /** Hands what each node is worth back along the ways it was reached. */
    private void gather(int source, int reached) {
        Arrays.fill(dependency, 0);
        for (int at = reached - 1; at > 0; at--) {
            int node = order[at];
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                int before = graph.target(edge);
                if (distance[before] == distance[node] - 1) {
                    dependency[before] += paths[before] / paths[node] * (1 + dependency[node]);
                }
            }
            if (node != source) {
                score[node] += dependency[node];
            }
        }
    }
}
