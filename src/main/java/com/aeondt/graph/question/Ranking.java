package com.aeondt.graph.question;

import java.util.List;

/**
 * The nodes that matter most by some measure.
 *
 * @param nodes how many nodes were compared; for the degree, how many are shown
 * @param relationships how many edges were looked at; 0 for the degree, which is stored
 * @param items the highest score first
 */
public record Ranking(Measure measure, int nodes, int relationships, List<RankedNode> items) {

    /** What makes a node matter. */
    public enum Measure {
        /** How many edges it has. */
        DEGREE,
        /** On how many of the shortest paths between others it lies. */
        BETWEENNESS,
        /** How likely somebody who follows edges at random comes by. */
        PAGE_RANK
    }

    /** A node and its score. */
    public record RankedNode(GraphNode node, double score) {}
}
