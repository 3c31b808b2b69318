package com.aeondt.graph.question;

import java.util.List;

/**
 * Paths between two nodes, the shortest first.
 *
 * @param truncated whether there are more than these
 */
public record FoundPaths(List<GraphPath> paths, boolean truncated) {}
