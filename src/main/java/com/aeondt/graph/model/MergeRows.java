package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.platform.Tenant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code graph.merge}: a forest, in which each merged entity points to the one it became part of. */
@Repository
class MergeRows {

    private final JdbcClient database;

    MergeRows(JdbcClient database) {
        this.database = database;
    }

    /** What each of these ids counts for now: itself, or the entity that it was merged into, however often. */
    Map<EntityId, EntityId> effective(Collection<EntityId> ids) {
        var parents = parents(ids);
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

    private Map<EntityId, EntityId> parents(Collection<EntityId> ids) {
        var parents = new HashMap<EntityId, EntityId>();
        Collection<EntityId> asked = new HashSet<>(ids);
        while (!asked.isEmpty()) {
            var found = standing(asked);
            parents.putAll(found);
            asked = new HashSet<>(found.values());
        }
        return parents;
    }

    private Map<EntityId, EntityId> standing(Collection<EntityId> merged) {
        var found = new HashMap<EntityId, EntityId>();
        database.sql("""
                        select merged_id, survivor_id from graph.merge
                         where tenant_id = :tenant and merged_id = any(:ids) and undone_at is null""")
                .param("tenant", Tenant.current().value())
                .param("ids", Rows.texts(merged))
                .query(row -> {
                    found.put(Rows.id(row, "merged_id"), Rows.id(row, "survivor_id"));
                });
        return found;
    }
}
