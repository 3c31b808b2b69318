package com.aeondt.graph.algorithm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An undirected graph with weights, each node standing for a group: {@code loops} is twice what lies within the group. */
final class WeightedNetwork {

    private final List<Map<Integer, Double>> links;
    private final double[] loops;
    private final double[] weights;
    private final double total;

    private WeightedNetwork(List<Map<Integer, Double>> links, double[] loops) {
        this.links = links;
        this.loops = loops;
        this.weights = loops.clone();
        double sum = 0;
        for (int node = 0; node < loops.length; node++) {
            for (double weight : links.get(node).values()) {
                weights[node] += weight;
            }
            sum += weights[node];
        }
        this.total = sum;
    }

    static WeightedNetwork of(CompactGraph graph) {
        var links = new ArrayList<Map<Integer, Double>>();
        for (int node = 0; node < graph.size(); node++) {
            var row = new TreeMap<Integer, Double>();
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                row.merge(graph.target(edge), 1.0, Double::sum);
            }
            links.add(row);
        }
        return new WeightedNetwork(links, new double[graph.size()]);
    }

    int size() {
        return loops.length;
    }

    /** With one node for each group. */
    WeightedNetwork folded(int[] group, int groups) {
        var folded = new ArrayList<Map<Integer, Double>>();
        for (int i = 0; i < groups; i++) {
            folded.add(new TreeMap<>());
        }
        var inner = new double[groups];
        for (int node = 0; node < size(); node++) {
            int own = group[node];
            inner[own] += loops[node];
            for (var link : links.get(node).entrySet()) {
                int other = group[link.getKey()];
                if (other == own) {
                    inner[own] += link.getValue();
                } else {
                    folded.get(own).merge(other, link.getValue(), Double::sum);
                }
            }
        }
        return new WeightedNetwork(folded, inner);
    }

    /** With every node a community of its own. */
    double modularityOfNodes() {
        double sum = 0;
        for (int node = 0; node < size() && total > 0; node++) {
            double share = weights[node] / total;
            sum += loops[node] / total - share * share;
        }
        return sum;
    }

    Map<Integer, Double> links(int node) {
        return links.get(node);
    }

    double weight(int node) {
        return weights[node];
    }

    double total() {
        return total;
    }
}
