package com.aeondt.graph.projection;

import com.aeondt.graph.store.GraphStore;
import com.aeondt.platform.Projection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Walks a {@link NodeSource} for a rebuild or a check: both sides in the order of their ids, a page at a time. */
record ProjectedNodes(NodeSource source, GraphStore store) implements Projection.ProjectedState {

    private static final int PAGE = 500;

    @Override
    public String kind() {
        return source.kind();
    }

    @Override
    public List<UUID> idsAfter(Optional<UUID> after, int limit) {
        return source.idsAfter(after, limit);
    }

    @Override
    public void refresh(List<UUID> ids) {
        var change = source.load(ids);
        store.writing(change);
    }

    @Override
    public Projection.Drift check(boolean repair) {
        var tally = new Tally();
        Optional<UUID> after = Optional.empty();
        List<UUID> page;
        do {
            page = source.idsAfter(after, PAGE);
            var last = page.size() < PAGE ? "" : page.getLast().toString();
            var wrong = tally.compare(
                    source.expected(page),
                    source.found(after.map(UUID::toString).orElse(""), last));
            if (repair && !wrong.isEmpty()) {
                refresh(wrong);
                tally.repaired += wrong.size();
            }
            after = page.isEmpty() ? after : Optional.of(page.getLast());
        } while (page.size() == PAGE);
        return tally.drift();
    }

    /** What the pages compared so far have shown. */
    private static final class Tally {
        private long expected;
        private long found;
        private long missing;
        private long surplus;
        private long different;
        private long repaired;

        /** The ids of this page whose copies are not what they should be. */
        List<UUID> compare(Map<String, Map<String, Object>> rows, Map<String, Map<String, Object>> copies) {
            var ids = new HashSet<>(rows.keySet());
            ids.addAll(copies.keySet());
            expected += rows.size();
            found += copies.size();
            var wrong = new ArrayList<UUID>();
            for (var id : ids) {
                var row = rows.get(id);
                var copy = copies.get(id);
                if (row != null && row.equals(copy)) {
                    continue;
                }
                missing += copy == null ? 1 : 0;
                surplus += row == null ? 1 : 0;
                different += row != null && copy != null ? 1 : 0;
                wrong.add(UUID.fromString(id));
            }
            return wrong;
        }

        Projection.Drift drift() {
            return new Projection.Drift(expected, found, missing, surplus, different, repaired);
        }
    }
}
