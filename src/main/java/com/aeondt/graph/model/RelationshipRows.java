package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.platform.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes {@code graph.relationship} as the fold of its assertions, and its history. Within a {@link Turn}. */
@Repository
class RelationshipRows {

    private static final String COLUMNS = """
            tenant_id, id, type, source_ref, target_ref, source_id, target_id, properties, confidence, tlp, valid_from,
            valid_until, sources, version, created_at, recorded_at""";

    private static final String RECORDS = """
            json_to_recordset(:rows::json) as r (id text, type text, source_ref text, target_ref text, source_id text,
                target_id text, properties jsonb, confidence smallint, tlp smallint, valid_from timestamptz,
                valid_until timestamptz, sources text[])""";

    private static final String KEEP = """
            insert into graph.relationship_history (%s, replaced_at, change)
            select %s, greatest(:at, e.recorded_at + interval '1 microsecond'), :change
              from graph.relationship e where tenant_id = :tenant and id = any(:ids)""".formatted(COLUMNS, COLUMNS);

    private static final String INSERT = """
            insert into graph.relationship (%s)
            select :tenant, r.id, r.type, r.source_ref, r.target_ref, r.source_id, r.target_id, r.properties,
                   r.confidence, r.tlp, r.valid_from, r.valid_until, r.sources,
                   coalesce((select max(h.version) + 1 from graph.relationship_history h
                              where h.tenant_id = :tenant and h.id = r.id), 0), :at, :at
              from %s""".formatted(COLUMNS, RECORDS);

    private static final String UPDATE = """
            update graph.relationship e
               set properties = r.properties, confidence = r.confidence, tlp = r.tlp, valid_from = r.valid_from,
                   valid_until = r.valid_until, sources = r.sources, version = e.version + 1,
                   recorded_at = greatest(:at, e.recorded_at + interval '1 microsecond')
              from %s
             where e.tenant_id = :tenant and e.id = r.id""".formatted(RECORDS);

    private final JdbcClient database;
    private final MergeRows merges;

    RelationshipRows(JdbcClient database, MergeRows merges) {
        this.database = database;
        this.merges = merges;
    }

    /** What those of these that are there were stated to connect. */
    Map<EntityId, Ends> present(Collection<EntityId> ids) {
        return ends(ids, "source_ref", "target_ref");
    }

    private Map<EntityId, Ends> ends(Collection<EntityId> ids, String source, String target) {
        var found = new HashMap<EntityId, Ends>();
        if (ids.isEmpty()) {
            return found;
        }
        database.sql("""
                        select id, type, %s as source, %s as target from graph.relationship
                         where tenant_id = :tenant and id = any(:ids)""".formatted(source, target))
                .param("tenant", Tenant.current().value())
                .param("ids", Rows.texts(ids))
                .query(row -> {
                    found.put(
                            Rows.id(row, "id"),
                            new Ends(row.getString("type"), Rows.id(row, "source"), Rows.id(row, "target")));
                });
        return found;
    }

    /** Those that start or end at one of these now. */
    List<EntityId> touching(Collection<EntityId> entities) {
        return database.sql("""
                        select id from graph.relationship where tenant_id = :tenant and source_id = any(:ids)
                        union
                        select id from graph.relationship where tenant_id = :tenant and target_id = any(:ids)""")
                .param("tenant", Tenant.current().value())
                .param("ids", Rows.texts(entities))
                .query((row, number) -> Rows.id(row, "id"))
                .list();
    }

    /**
     * Makes each relationship what is now said about it; one that nobody says anything about goes.
     *
     * @param present see {@link #present}
     * @param ends what new ones connect
     */
    Changed write(
            Map<EntityId, List<Assertion>> said, Map<EntityId, Ends> present, Map<EntityId, Ends> ends, Instant at) {
        if (said.isEmpty()) {
            return Changed.NOTHING;
        }
        var removed = said.keySet().stream()
                .filter(id -> said.getOrDefault(id, List.of()).isEmpty() && present.containsKey(id))
                .toList();
        var told = said.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .toList();
        var created = told.stream()
                .map(Map.Entry::getKey)
                .filter(id -> !present.containsKey(id))
                .toList();
        var updated = told.stream()
                .map(Map.Entry::getKey)
                .filter(present::containsKey)
                .toList();
        keep(removed, at, "removed");
        delete(removed);
        keep(updated, at, "updated");
        run(UPDATE, rows(updated, said, present), at);
        run(INSERT, rows(created, said, ends), at);
        return new Changed(created, updated, removed);
    }

    /** Lets the ends of these count for what they count for after a merge or its undoing. */
    List<EntityId> rewire(Collection<EntityId> ids, Instant at) {
        var stated = present(ids);
        var effective = effective(stated.values());
        var before = ends(ids, "source_id", "target_id");
        var after = new HashMap<EntityId, Ends>();
        stated.forEach((id, end) ->
                after.put(id, new Ends(end.type(), at(effective, end.source()), at(effective, end.target()))));
        after.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        if (after.isEmpty()) {
            return List.of();
        }
        keep(after.keySet(), at, "rewired");
        var rows = after.entrySet().stream()
                .map(entry -> Map.<String, @Nullable Object>of(
                        "id", entry.getKey().value(),
                        "source_id", entry.getValue().source().value(),
                        "target_id", entry.getValue().target().value()))
                .toList();
        database.sql("""
                        update graph.relationship e
                           set source_id = r.source_id, target_id = r.target_id, version = e.version + 1,
                               recorded_at = greatest(:at, e.recorded_at + interval '1 microsecond')
                          from json_to_recordset(:rows::json) as r (id text, source_id text, target_id text)
                         where e.tenant_id = :tenant and e.id = r.id""")
                .param("tenant", Tenant.current().value())
                .param("rows", Rows.json(rows))
                .param("at", Rows.moment(at))
                .update();
        return List.copyOf(after.keySet());
    }

    private List<Map<String, @Nullable Object>> rows(
            List<EntityId> ids, Map<EntityId, List<Assertion>> said, Map<EntityId, Ends> ends) {
        var effective = effective(ids.stream().map(id -> at(ends, id)).toList());
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var id : ids) {
            var end = at(ends, id);
            var columns = Rows.columns(id, Fold.of(at(said, id)));
            columns.put("type", end.type());
            columns.put("source_ref", end.source().value());
            columns.put("target_ref", end.target().value());
            columns.put("source_id", at(effective, end.source()).value());
            columns.put("target_id", at(effective, end.target()).value());
            rows.add(columns);
        }
        return rows;
    }

    private Map<EntityId, EntityId> effective(Collection<Ends> ends) {
        var ids = new ArrayList<EntityId>();
        ends.forEach(end -> {
            ids.add(end.source());
            ids.add(end.target());
        });
        return merges.effective(ids);
    }

    private static <K, V> V at(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    private void run(String sql, List<Map<String, @Nullable Object>> rows, Instant at) {
        if (!rows.isEmpty()) {
            database.sql(sql)
                    .param("tenant", Tenant.current().value())
                    .param("rows", Rows.json(rows))
                    .param("at", Rows.moment(at))
                    .update();
        }
    }

    private void delete(Collection<EntityId> ids) {
        if (!ids.isEmpty()) {
            database.sql("delete from graph.relationship where tenant_id = :tenant and id = any(:ids)")
                    .param("tenant", Tenant.current().value())
                    .param("ids", Rows.texts(ids))
                    .update();
        }
    }

    private void keep(Collection<EntityId> ids, Instant at, String change) {
        if (!ids.isEmpty()) {
            database.sql(KEEP)
                    .param("tenant", Tenant.current().value())
                    .param("ids", Rows.texts(ids))
                    .param("at", Rows.moment(at))
                    .param("change", change)
                    .update();
        }
    }
}
