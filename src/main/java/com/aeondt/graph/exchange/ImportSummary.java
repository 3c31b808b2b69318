package com.aeondt.graph.exchange;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many things came to what.
 *
 * @param source who is recorded to have said them
 * @param created that were new
 * @param updated that are now otherwise
 * @param unchanged that said nothing new
 * @param refused that could not be taken
 * @param types how many of each type were taken
 */
public record ImportSummary(
        String source, long created, long updated, long unchanged, long refused, Map<String, Long> types) {

    static ImportSummary none(String source) {
        return new ImportSummary(source, 0, 0, 0, 0, Map.of());
    }

    /** All of them. */
    public long objects() {
        return created + updated + unchanged + refused;
    }

    /** Counts while an import goes on. */
    static final class Tally {

        private final String source;
        private final Map<String, Long> types;
        private long created;
        private long updated;
        private long unchanged;
        private long refused;

        Tally(ImportSummary before) {
            this.source = before.source();
            this.types = new TreeMap<>(before.types());
            this.created = before.created();
            this.updated = before.updated();
            this.unchanged = before.unchanged();
            this.refused = before.refused();
        }

        void count(ImportedObject object) {
            switch (object.result()) {
                case "created" -> created++;
                case "updated" -> updated++;
                case "unchanged" -> unchanged++;
                default -> refused++;
            }
            var id = object.id();
            if (id != null && !object.refused()) {
                types.merge(id.substring(0, id.lastIndexOf("--")), 1L, Long::sum);
            }
        }

        ImportSummary summary() {
            return new ImportSummary(source, created, updated, unchanged, refused, new TreeMap<>(types));
        }
    }
}
