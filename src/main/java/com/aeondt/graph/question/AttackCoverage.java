package com.aeondt.graph.question;

import java.util.List;

/**
 * How far the tenant's controls and detections answer the techniques of ATT&amp;CK.
 *
 * @param techniques how many there are
 * @param mitigated how many of them something of the tenant's mitigates
 * @param detected how many of them something of the tenant's detects
 * @param uncovered how many of them nothing does either
 * @param items the techniques asked for
 * @param actors who uses uncovered techniques, the one with the most first
 * @param truncated whether there are more techniques than were looked at
 */
public record AttackCoverage(
        int techniques,
        int mitigated,
        int detected,
        int uncovered,
        List<Technique> items,
        List<Actor> actors,
        boolean truncated) {

    /**
     * A technique and what answers it.
     *
     * @param mitigatedBy ids of nodes
     * @param detectedBy ids of nodes
     */
    public record Technique(GraphNode node, List<String> mitigatedBy, List<String> detectedBy) {

        boolean covered() {
            return !mitigatedBy.isEmpty() || !detectedBy.isEmpty();
        }
    }

    /**
     * A threat actor, intrusion set or campaign.
     *
     * @param uses how many of the techniques it uses
     * @param uncovered ids of those that nothing answers
     */
    public record Actor(GraphNode node, int uses, List<String> uncovered) {}
}
