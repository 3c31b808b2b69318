package com.aeondt.graph.projection;

import com.aeondt.graph.store.GraphStore;
import com.aeondt.platform.Projection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks a {@link NodeSource} for a rebuild or a check: both sides in the order of their ids, a page at a time. */
record ProjectedNodes(NodeSource source, GraphStore store) implements Projection.ProjectedState {

    private static final int PAGE = 500;
    private static final int CHUNK = 2_000;

    @Override
    public String kind() {
        return source.kind();
    }

    @Override
    public int chunk() {
        return CHUNK;
    }

    @Override
    public List<String> idsAfter(Optional<String> after, int limit) {
        return source.idsAfter(after, limit);
    }

    @Override
    public void refresh(List<String> ids) {
        var change = source.load(ids);
        store.writing(change);
    }

    @Override
    public Projection.Drift check(boolean repair) {
        var tally = new Tally(source);
        Optional<String> after = Optional.empty();
        List<String> page;
        do {
            page = source.idsAfter(after, PAGE);
            var last = page.size() < PAGE ? "" : page.getLast();
            var wrong = tally.compare(source.expected(page), source.found(after.orElse(""), last));
            if (repair && !wrong.isEmpty()) {
                store.writing(source.mend(wrong));
                tally.repaired();
            }
            after = page.isEmpty() ? after : Optional.of(page.getLast());
        } while (page.size() == PAGE);
        return tally.drift();
    }

    /** What the pages compared so far have shown. */
    private static final class Tally {
        private final NodeSource source;
        private long expected;
        private long found;
        private long missing;
        private long surplus;
        private long different;
        private long repaired;

        Tally(NodeSource source) {
            this.source = source;
        }

        /** The ids of this page whose copies are not what they should be. */
        List<String> compare(Map<String, Map<String, Object>> rows, Map<String, Map<String, Object>> copies) {
            var ids = new HashSet<>(rows.keySet());
            ids.addAll(copies.keySet());
            expected += size(rows);
            found += size(copies);
            var wrong = new ArrayList<String>();
            for (var id : ids) {
                var row = rows.get(id);
                var copy = copies.get(id);
                if (row != null && row.equals(copy)) {
                    continue;
                }
                missing += copy == null && row != null ? source.size(row) : 0;
                surplus += row == null && copy != null ? source.size(copy) : 0;
                different += row != null && copy != null ? 1 : 0;
                wrong.add(id);
            }
            return wrong;
        }

        /** What has been found wrong so far is right now. */
        void repaired() {
            repaired = missing + surplus + different;
        }

        private long size(Map<String, Map<String, Object>> copies) {
            return copies.values().stream().mapToLong(source::size).sum();
        }

        Projection.Drift drift() {
            return new Projection.Drift(expected, found, missing, surplus, different, repaired);
        }
    }
}
