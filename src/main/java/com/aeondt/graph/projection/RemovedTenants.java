package com.aeondt.graph.projection;

import com.aeondt.graph.store.GraphStore;
import com.aeondt.graph.store.Watermark;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.Projection;
import com.aeondt.platform.ProjectionBatch;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The projection {@code graph-tenant-removal}: when a tenant was deleted, nothing of it stays in Neo4j. */
@Component
class RemovedTenants implements Projection {

    static final String NAME = "graph-tenant-removal";

    private static final String DELETED = "auth.tenant-deleted.v1";
    private static final int BATCH = 10_000;

    private final GraphStore store;
    private final Watermark watermark;

    RemovedTenants(GraphStore store, Watermark watermark) {
        this.store = store;
        this.watermark = watermark;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Position> watermark() {
        return watermark.of(NAME);
    }

    /** Removing comes first and may be repeated; the watermark follows when all of it is done. */
    @Override
    public void apply(ProjectionBatch batch) {
        batch.events().stream().filter(event -> event.type().equals(DELETED)).forEach(this::remove);
        store.writing(() -> watermark.move(NAME, batch));
    }

    /** Nothing to undo: who was deleted stays deleted. */
    @Override
    public void reset(Position start) {
        store.writing(() -> watermark.set(NAME, start));
    }

    private void remove(LoggedEvent deleted) {
        var parameters = Map.<String, Object>of("tenantId", deleted.tenant().toString(), "limit", BATCH);
        var removed = new long[1];
        do {
            store.writing(() -> removed[0] = store.rows(
                            "tenant/remove",
                            parameters,
                            row -> row.get("removed").asLong())
                    .getFirst());
        } while (removed[0] == BATCH);
    }
}
