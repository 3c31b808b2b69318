package com.aeondt.graph.cypher;

import java.util.EnumMap;
import java.util.Map;

/** How much of what may be in one query: what the time limit does not stop (planning) and the memory limit does not count. */
final class Budget {

    /** Things that are counted, and how many of them there may be. */
    enum Item {
        CLAUSE(20, "clauses"),
        NODE(24, "node patterns"),
        RELATIONSHIP(16, "relationship patterns"),
        CONCATENATION(8, "additions and concatenations"),
        CONDITION(200, "expressions");

        private final int most;
        private final String name;

        Item(int most, String name) {
            this.most = most;
            this.name = name;
        }
    }

    private final Map<Item, Integer> spent = new EnumMap<>(Item.class);

    void spend(Item item) {
        if (spent.merge(item, 1, Integer::sum) > item.most) {
            throw new QueryRefused(
                    "so many " + item.name, "There are at most %d %s in a query.".formatted(item.most, item.name));
        }
    }
}
