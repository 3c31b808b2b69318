package com.aeondt.graph.question;

import java.util.List;
import java.util.Set;

/**
 * Which paths are looked for.
 *
 * @param from where they begin: an id, or the key of a task
 * @param to where they end
 * @param kind which of them
 * @param relationships only over edges of these types; empty for all
 * @param direction which way edges are walked, seen from the beginning
 * @param maxLength how many edges at most: 10, or 6 for all paths
 * @param through nodes that a path must lead through; the shortest one does so in this order
 * @param avoid nodes that it must not lead through
 * @param limit how many paths at most
 */
public record PathQuestion(
        String from,
        String to,
        Kind kind,
        Set<String> relationships,
        Direction direction,
        int maxLength,
        List<String> through,
        List<String> avoid,
        int limit) {

    public static final int LONGEST = 10;
    public static final int LONGEST_OF_ALL = 6;
    public static final int MOST = 100;

    /** Which of the paths. */
    public enum Kind {
        /** One of the shortest. */
        SHORTEST,
        /** All that are as short as the shortest. */
        ALL_SHORTEST,
        /** All that meet no node twice. */
        ALL
    }

    public PathQuestion {
        relationships = Set.copyOf(relationships);
        through = List.copyOf(through);
        avoid = List.copyOf(avoid);
        maxLength = Math.min(maxLength, kind == Kind.ALL ? LONGEST_OF_ALL : LONGEST);
    }
}
