package com.aeondt.graph.question;

import java.util.List;

/** Ways through the graph that answer a question by themselves. */
public enum Reach {
    /** From a customer to what serves it. */
    ASSETS(List.of("OWNS"), List.of("USED_BY", "SERVES", "OWNED_BY", "PROVIDED_BY"), 1),
    /** From a customer to what serves it, what that needs, and the weaknesses of and threats to all of these. */
    EXPOSURE(
            List.of("OWNS", "DEPENDS_ON", "RUNS_ON", "CONSISTS_OF", "CONTAINS", "HAS", "DEPLOYED_TO"),
            List.of("USED_BY", "SERVES", "OWNED_BY", "PART_OF", "AFFECTS", "TARGETS", "EXPLOITS", "COMPROMISES"),
            8),
    /** From a threat to what it is aimed at, by itself or by what it uses. */
    TARGETS(
            List.of("USES", "DELIVERS", "DROPS", "DOWNLOADS", "TARGETS", "EXPLOITS", "COMPROMISES", "AFFECTS"),
            List.of("ATTRIBUTED_TO"),
            4);

    private final List<String> along;
    private final List<String> against;
    private final int depth;

    Reach(List<String> along, List<String> against, int depth) {
        this.along = List.copyOf(along);
        this.against = List.copyOf(against);
        this.depth = depth;
    }

    Way way() {
        return new Way(along, against, false, false);
    }

    int depth() {
        return depth;
    }
}
