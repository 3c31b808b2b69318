package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.schema.GraphSchema;
import com.aeondt.graph.schema.TypeDefinition;
import com.aeondt.platform.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes {@code graph.entity} as the fold of its assertions, and its history. Within a {@link Turn}. */
@Repository
class EntityRows {

    private static final String COLUMNS = """
            tenant_id, id, type, name, name_key, properties, confidence, tlp, valid_from, valid_until, sources, version,
            created_at, recorded_at""";

    private static final String RECORDS = """
            json_to_recordset(:rows::json) as r (id text, type text, name text, name_key text, properties jsonb,
                confidence smallint, tlp smallint, valid_from timestamptz, valid_until timestamptz, sources text[])""";

    private static final String KEEP = """
            insert into graph.entity_history (%s, replaced_at, change)
            select %s, greatest(:at, e.recorded_at + interval '1 microsecond'), :change
              from graph.entity e where tenant_id = :tenant and id = any(:ids)""".formatted(COLUMNS, COLUMNS);

    private static final String INSERT = """
            insert into graph.entity (%s)
            select :tenant, r.id, r.type, r.name, r.name_key, r.properties, r.confidence, r.tlp, r.valid_from,
                   r.valid_until, r.sources,
                   coalesce((select max(h.version) + 1 from graph.entity_history h
                              where h.tenant_id = :tenant and h.id = r.id), 0), :at, :at
              from %s""".formatted(COLUMNS, RECORDS);

    private static final String UPDATE = """
            update graph.entity e
               set name = r.name, name_key = r.name_key, properties = r.properties, confidence = r.confidence,
                   tlp = r.tlp, valid_from = r.valid_from, valid_until = r.valid_until, sources = r.sources,
                   version = e.version + 1, recorded_at = greatest(:at, e.recorded_at + interval '1 microsecond')
              from %s
             where e.tenant_id = :tenant and e.id = r.id""".formatted(RECORDS);

    private final JdbcClient database;

    EntityRows(JdbcClient database) {
        this.database = database;
    }

    /** Which of these are there. */
    Set<EntityId> present(Collection<EntityId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.sql("select id from graph.entity where tenant_id = :tenant and id = any(:ids)")
                .param("tenant", Tenant.current().value())
                .param("ids", Rows.texts(ids))
                .query((row, number) -> Rows.id(row, "id"))
                .list());
    }

    /** Makes each entity what is now said about it; one that nobody says anything about goes. */
    Changed write(Map<EntityId, List<Assertion>> said, GraphSchema schema, Instant at) {
        return write(said, present(said.keySet()), schema, at, "removed");
    }

    /** As the other, when it is known which of them are there. */
    Changed write(Map<EntityId, List<Assertion>> said, Set<EntityId> present, GraphSchema schema, Instant at) {
        return write(said, present, schema, at, "removed");
    }

    /** As the other, with another word in the history for those that go. */
    Changed write(Map<EntityId, List<Assertion>> said, GraphSchema schema, Instant at, String end) {
        return write(said, present(said.keySet()), schema, at, end);
    }

    private Changed write(
            Map<EntityId, List<Assertion>> said, Set<EntityId> present, GraphSchema schema, Instant at, String end) {
        if (said.isEmpty()) {
            return Changed.NOTHING;
        }
        var created = new ArrayList<EntityId>();
        var updated = new ArrayList<EntityId>();
        var removed = new ArrayList<EntityId>();
        var folds = new ArrayList<Folded>();
        said.forEach((id, assertions) -> {
            if (assertions.isEmpty()) {
                if (present.contains(id)) {
                    removed.add(id);
                }
            } else {
                (present.contains(id) ? updated : created).add(id);
                folds.add(new Folded(
                        id, Fold.of(assertions), schema.type(id.type()).orElse(null)));
            }
        });
        remove(removed, at, end);
        keep(updated, at, "updated");
        forgetAliases(updated);
        run(UPDATE, folds.stream().filter(fold -> present.contains(fold.id())).toList(), at);
        run(INSERT, folds.stream().filter(fold -> !present.contains(fold.id())).toList(), at);
        saveAliases(folds);
        return new Changed(created, updated, removed);
    }

    private record Folded(EntityId id, Fold fold, @Nullable TypeDefinition type) {

        Map<String, @Nullable Object> columns() {
            var columns = Rows.columns(id, fold);
            var name = type == null ? null : type.nameOf(fold.properties()).orElse(null);
            columns.put("type", id.type());
            columns.put("name", name);
            columns.put("name_key", name == null ? null : Names.key(name));
            return columns;
        }

        List<Map<String, String>> aliases() {
            return type == null
                    ? List.of()
                    : type.aliasesOf(fold.properties()).stream()
                            .map(Names::key)
                            .distinct()
                            .map(key -> Map.of("name_key", key, "entity_id", id.value()))
                            .toList();
        }
    }

    private void run(String sql, List<Folded> folds, Instant at) {
        if (!folds.isEmpty()) {
            database.sql(sql)
                    .param("tenant", Tenant.current().value())
                    .param("rows", Rows.json(folds.stream().map(Folded::columns).toList()))
                    .param("at", Rows.moment(at))
                    .update();
        }
    }

    private void remove(List<EntityId> ids, Instant at, String change) {
        if (!ids.isEmpty()) {
            keep(ids, at, change);
            forgetAliases(ids);
            database.sql("delete from graph.entity where tenant_id = :tenant and id = any(:ids)")
                    .param("tenant", Tenant.current().value())
                    .param("ids", Rows.texts(ids))
                    .update();
        }
    }

    private void keep(List<EntityId> ids, Instant at, String change) {
        if (!ids.isEmpty()) {
            database.sql(KEEP)
                    .param("tenant", Tenant.current().value())
                    .param("ids", Rows.texts(ids))
                    .param("at", Rows.moment(at))
                    .param("change", change)
                    .update();
        }
    }

    private void forgetAliases(List<EntityId> ids) {
        if (!ids.isEmpty()) {
            database.sql("delete from graph.alias where tenant_id = :tenant and entity_id = any(:ids)")
                    .param("tenant", Tenant.current().value())
                    .param("ids", Rows.texts(ids))
                    .update();
        }
    }

    private void saveAliases(List<Folded> folds) {
        var aliases = folds.stream().map(Folded::aliases).flatMap(List::stream).toList();
        if (!aliases.isEmpty()) {
            database.sql("""
                            insert into graph.alias (tenant_id, name_key, entity_id)
                            select :tenant, r.name_key, r.entity_id
                              from json_to_recordset(:rows::json) as r (name_key text, entity_id text)""")
                    .param("tenant", Tenant.current().value())
                    .param("rows", Rows.json(aliases))
                    .update();
        }
    }
}
