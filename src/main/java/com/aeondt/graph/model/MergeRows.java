package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.platform.Caller;
import com.aeondt.platform.ChangeLog;
import com.aeondt.platform.Ids;
import com.aeondt.platform.StateChange;
import com.aeondt.platform.Tenant;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code graph.merge}: a forest, in which each merged entity points to the one it became part of. */
@Repository
class MergeRows {

    private final JdbcClient database;
    private final ChangeLog changes;

    MergeRows(JdbcClient database, ChangeLog changes) {
        this.changes = changes;
        this.database = database;
    }

    /** What each of these ids counts for now: itself, or the entity that it was merged into, however often. */
    Map<EntityId, EntityId> effective(Collection<EntityId> ids) {
        return effective(ids, null);
    }

    /** As the other, of then; absent for now. */
    Map<EntityId, EntityId> effective(Collection<EntityId> ids, @Nullable Instant asOf) {
        var parents = parents(ids, asOf);
        var effective = new HashMap<EntityId, EntityId>();
        for (var id : ids) {
            var root = id;
            for (var parent = parents.get(root); parent != null; parent = parents.get(root)) {
                root = parent;
            }
            effective.put(id, root);
        }
        return effective;
    }

    /** Lets these stand as merged into the survivor from now on. */
    void stand(EntityId survivor, Collection<EntityId> merged, @Nullable String reason, Instant at) {
        for (var each : merged) {
            database.sql("""
                            insert into graph.merge (id, tenant_id, merged_id, survivor_id, reason, merged_by, merged_at)
                            values (:id, :tenant, :merged, :survivor, :reason, :by, :at)""")
                    .param("id", Ids.next())
                    .param("tenant", Tenant.current().value())
                    .param("merged", each.value())
                    .param("survivor", survivor.value())
                    .param("reason", reason)
                    .param("by", Caller.current().name())
                    .param("at", Rows.moment(at))
                    .update();
        }
        changes.record(StateChange.of("graph.entity.merged", "graph.entity", survivor.value())
                .after(Map.of(
                        "merged",
                        merged.stream().map(EntityId::value).toList(),
                        "reason",
                        reason == null ? "" : reason)));
    }

    void undo(EntityId merged, Instant at) {
        database.sql("""
                        update graph.merge set undone_at = :at, undone_by = :by
                         where tenant_id = :tenant and merged_id = :merged and undone_at is null""")
                .param("tenant", Tenant.current().value())
                .param("merged", merged.value())
                .param("by", Caller.current().name())
                .param("at", Rows.moment(at))
                .update();
        changes.record(StateChange.of("graph.entity.unmerged", "graph.entity", merged.value()));
    }

    /** What was ever merged into one directly, newest first. */
    List<MergeView> into(EntityId survivor) {
        return database.sql("""
                        select * from graph.merge where tenant_id = :tenant and survivor_id = :survivor order by id desc limit 200""")
                .param("tenant", Tenant.current().value())
                .param("survivor", survivor.value())
                .query((row, number) -> new MergeView(
                        Rows.id(row, "merged_id"),
                        Rows.id(row, "survivor_id"),
                        row.getString("reason"),
                        row.getString("merged_by"),
                        Rows.present(row, "merged_at"),
                        row.getString("undone_by"),
                        Rows.moment(row, "undone_at")))
                .list();
    }

    private Map<EntityId, EntityId> parents(Collection<EntityId> ids, @Nullable Instant asOf) {
        var parents = new HashMap<EntityId, EntityId>();
        Collection<EntityId> asked = new HashSet<>(ids);
        while (!asked.isEmpty()) {
            var found = standing(asked, asOf);
            parents.putAll(found);
            asked = new HashSet<>(found.values());
        }
        return parents;
    }

    private Map<EntityId, EntityId> standing(Collection<EntityId> merged, @Nullable Instant asOf) {
        var found = new HashMap<EntityId, EntityId>();
        var stood = asOf == null ? "undone_at is null" : "merged_at <= :at and (undone_at is null or undone_at > :at)";
        database.sql("""
                        select merged_id, survivor_id from graph.merge
                         where tenant_id = :tenant and merged_id = any(:ids) and\s""" + stood)
                .param("tenant", Tenant.current().value())
                .param("ids", Rows.texts(merged))
                .param("at", Rows.moment(asOf))
                .query(row -> {
                    found.put(Rows.id(row, "merged_id"), Rows.id(row, "survivor_id"));
                });
        return found;
    }
}
