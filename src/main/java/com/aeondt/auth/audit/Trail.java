package com.aeondt.auth.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one transaction has to tell: one entry for each aggregate that it changed, and its other facts. */
final class Trail {

    private record Aggregate(String type, String id) {}

    private final Map<Aggregate, Change> changes = new LinkedHashMap<>();
    private final List<AuditFact> facts = new ArrayList<>();

    void add(AuditFact fact) {
        facts.add(fact);
    }

    void add(String type, String id, Change change) {
        changes.merge(new Aggregate(type, id), change, Change::then);
    }

    /** All of it, by whoever is asking now. */
    List<AuditFact> facts() {
        var all = new ArrayList<AuditFact>();
        changes.forEach((aggregate, change) -> {
            if (change.kind() != Change.Kind.NOTHING) {
                all.add(AuditFact.of(aggregate.type() + "." + change.kind().text(), aggregate.type(), aggregate.id())
                        .before(change.before())
                        .after(change.after()));
            }
        });
        all.addAll(facts);
        return all;
    }
}
