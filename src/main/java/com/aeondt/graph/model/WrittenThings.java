package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.platform.ChangeLog;
import com.aeondt.platform.StateChange;
import com.aeondt.platform.Tenant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the audit log what a write did to entities or relationships. Few stand there one by one with their states before and after;
 * many, as an import writes them, as one entry with their ids: their states are in the history, which has a version for each.
 */
@Component
class WrittenThings {

    private static final int FEW = 20;
    private static final TypeReference<Map<String, @Nullable Object>> STATE = new TypeReference<>() {};

    private final JdbcClient database;
    private final ChangeLog changes;

    WrittenThings(JdbcClient database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** How these stand before they are written; not looked at when they are many. */
    Map<EntityId, Map<String, @Nullable Object>> standing(Thing thing, Collection<EntityId> ids) {
        if (ids.isEmpty() || ids.size() > FEW) {
            return Map.of();
        }
        var states = new HashMap<EntityId, Map<String, @Nullable Object>>();
        database.sql(
                        "select id, (to_jsonb(t) - '{tenant_id,id,name_key,version,created_at,recorded_at}'::text[])::text from "
                                + thing.type + " t where tenant_id = :tenant and id = any(:ids)")
                .param("tenant", Tenant.current().value())
                .param("ids", Rows.texts(ids))
                .query(row -> {
                    states.put(Rows.id(row, "id"), JsonMapper.shared().readValue(row.getString(2), STATE));
                });
        return states;
    }

    /**
     * Tells what has become of them.
     *
     * @param before how they stood, see {@link #standing}
     */
    void tell(Thing thing, Changed changed, Map<EntityId, Map<String, @Nullable Object>> before) {
        var all = new ArrayList<>(changed.created());
        all.addAll(changed.updated());
        all.addAll(changed.removed());
        if (all.size() > FEW) {
            changes.record(StateChange.of(thing.type + ".many_written", thing.type, all.size())
                    .after(Map.of(
                            "created", texts(changed.created()),
                            "updated", texts(changed.updated()),
                            "removed", texts(changed.removed()))));
            return;
        }
        var after = standing(thing, all);
        changed.created().forEach(id -> tell(thing, "created", id, before, after));
        changed.updated().forEach(id -> tell(thing, "updated", id, before, after));
        changed.removed().forEach(id -> tell(thing, "deleted", id, before, after));
    }

    private void tell(
            Thing thing,
            String what,
            EntityId id,
            Map<EntityId, Map<String, @Nullable Object>> before,
            Map<EntityId, Map<String, @Nullable Object>> after) {
        var was = new HashMap<String, @Nullable Object>(before.getOrDefault(id, Map.of()));
        var is = new HashMap<String, @Nullable Object>(after.getOrDefault(id, Map.of()));
        for (var name : List.copyOf(was.keySet())) {
            if (is.containsKey(name) && Objects.equals(was.get(name), is.get(name))) {
                was.remove(name);
                is.remove(name);
            }
        }
        changes.record(StateChange.of(thing.type + "." + what, thing.type, id.value())
                .before(was)
                .after(is));
    }

    private static List<String> texts(Collection<EntityId> ids) {
        return ids.stream().map(EntityId::value).toList();
    }

    /** What is written. */
    enum Thing {
        ENTITY("graph.entity"),
        RELATIONSHIP("graph.relationship");

        /** Its table, and what the log calls it. */
        private final String type;

        Thing(String type) {
            this.type = type;
        }
    }
}
