package com.aeondt.graph.projection;

import com.aeondt.graph.store.GraphStore;
import com.aeondt.graph.store.Watermark;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.Projection;
import com.aeondt.platform.ProjectionBatch;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The projection {@code graph}: Neo4j holds a node per task with its dependencies, and every entity and relationship. Rows are read
 * from PostgreSQL before the transaction in Neo4j begins; a zombie that has read old rows fails at the watermark.
 */
@Component
class GraphProjection implements Projection {

    static final String NAME = "graph";

    private static final int WIPE_BATCH = 10_000;

    /** Characters of events in one transaction: some five thousand ids. */
    private static final int PART = 250_000;

    private final GraphStore store;
    private final Watermark watermark;
    private final List<NodeSource> sources;

    GraphProjection(GraphStore store, Watermark watermark, List<NodeSource> sources) {
        this.store = store;
        this.watermark = watermark;
        this.sources = sources;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** What an earlier version has copied must not answer until somebody happens to write. */
    @Override
    public void prepare() {
        store.prepare();
    }

    @Override
    public Optional<Position> watermark() {
        var position = watermark.of(NAME);
        if (position.isEmpty()) {
            store.forgetSchema();
        }
        return position;
    }

    @Override
    public void apply(ProjectionBatch batch) {
        for (var part : parts(batch)) {
            applyPart(part);
        }
    }

    /** So that a transaction of Neo4j stays small, however many ids its events name. */
    private static List<ProjectionBatch> parts(ProjectionBatch batch) {
        var parts = new ArrayList<ProjectionBatch>();
        var events = new ArrayList<LoggedEvent>();
        var from = batch.from();
        long weight = 0;
        for (var event : batch.events()) {
            if (weight > 0 && weight + event.data().length() > PART) {
                var to = events.getLast().position();
                parts.add(new ProjectionBatch(from, to, events));
                from = Optional.of(to);
                events.clear();
                weight = 0;
            }
            events.add(event);
            weight += event.data().length();
        }
        parts.add(new ProjectionBatch(from, batch.to(), events));
        return parts;
    }

    private void applyPart(ProjectionBatch batch) {
        var events = batch.events().stream()
                .collect(Collectors.groupingBy(LoggedEvent::tenant, LinkedHashMap::new, Collectors.toList()));
        var changes = events.entrySet().stream()
                .map(entry -> changes(entry.getKey(), entry.getValue()))
                .toList();
        store.writing(() -> {
            watermark.move(NAME, batch);
            changes.forEach(Runnable::run);
        });
    }

    @Override
    public void reset(Position start) {
        store.forgetSchema();
        var limit = Map.<String, Object>of("limit", WIPE_BATCH);
        while (wiped(limit) > 0) {
            // the next ten thousand
        }
        store.writing(() -> watermark.set(NAME, start));
    }

    @Override
    public List<ProjectedState> states() {
        return sources.stream()
                .<ProjectedState>map(source -> new ProjectedNodes(source, store))
                .toList();
    }

    private Runnable changes(TenantId tenant, List<LoggedEvent> events) {
        return Tenant.<Runnable, RuntimeException>call(tenant, () -> {
            var loaded = sources.stream().map(source -> source.changes(events)).toList();
            return () -> Tenant.run(tenant, () -> loaded.forEach(Runnable::run));
        });
    }

    private long wiped(Map<String, Object> limit) {
        var removed = new long[1];
        store.writing(() -> removed[0] = store
                .rows("store/wipe", limit, row -> row.get("removed").asLong())
                .stream()
                .mapToLong(Long::longValue)
                .sum());
        return removed[0];
    }
}
