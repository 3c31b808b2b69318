package com.aeondt.graph.question;

import java.util.List;

/**
 * Nodes and the edges between them, ready for a picture.
 *
 * @param truncated whether a limit was reached, so that there is more than this
 */
public record Subgraph(List<GraphNode> nodes, List<GraphEdge> edges, boolean truncated) {}
