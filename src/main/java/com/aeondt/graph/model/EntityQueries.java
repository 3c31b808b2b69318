package com.aeondt.graph.model;

import com.aeondt.graph.Clearance;
import com.aeondt.graph.EntityId;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads entities as the caller may see them: the tenant's own and public ones, marked no higher than the clearance. An own entity
 * hides the public one of its id.
 */
@Repository
@Transactional(readOnly = true)
class EntityQueries {

    static final String COLUMNS = "tenant_id, id, type, name, name_key, properties, confidence, tlp, valid_from,"
            + " valid_until, sources, version, created_at, recorded_at";

    private final JdbcClient database;

    EntityQueries(JdbcClient database) {
        this.database = database;
    }

    Optional<EntityView> find(EntityId id, @Nullable Instant asOf) {
        return all(List.of(id), asOf).stream().findFirst();
    }

    /** Those of these that the caller may see, in no order. */
    List<EntityView> all(Collection<EntityId> ids, @Nullable Instant asOf) {
        var query = database.sql("""
                        select distinct on (e.id) e.*, e.properties::text as text from %s e
                         where e.tenant_id = any(:tenants) and e.id = any(:ids) and e.tlp <= :clearance
                         order by e.id, e.tenant_id = :public""".formatted(Past.rows("entity", asOf)))
                .params(sight(asOf))
                .param("ids", Rows.texts(ids))
                .param("public", TenantId.PUBLIC.value());
        return query.query(EntityQueries::view).list();
    }

    Slice<EntityView> list(EntityFilter filter, PageRequest page) {
        var parameters = parameters(filter);
        parameters.put("after", page.after().map(key -> key.values().getFirst()).orElse(""));
        parameters.put("limit", page.limit() + 1);
        var condition = " and e.id > :after" + condition(filter, parameters) + " order by e.id limit :limit";
        var found = select(filter, condition, parameters);
        return Slice.of(found, page.limit(), view -> Keyset.of(view.id().value()));
    }

    /** Those of these that the filter lets through. */
    List<EntityView> among(Collection<EntityId> ids, EntityFilter filter) {
        var parameters = parameters(filter);
        parameters.put("ids", Rows.texts(ids));
        parameters.put("limit", ids.size());
        return select(filter, " and e.id = any(:ids)" + condition(filter, parameters), parameters);
    }

    private static Map<String, Object> parameters(EntityFilter filter) {
        var parameters = new HashMap<>(sight(filter.asOf()));
        parameters.put("own", Tenant.current().value());
        parameters.put("public", TenantId.PUBLIC.value());
        return parameters;
    }

    private List<EntityView> select(EntityFilter filter, String condition, Map<String, Object> parameters) {
        var rows = Past.rows("entity", filter.asOf());
        var parts = new ArrayList<String>();
        if (filter.origin() != EntityFilter.Origin.PUBLIC) {
            parts.add(part(rows, "e.tenant_id = :own", condition));
        }
        if (filter.origin() != EntityFilter.Origin.OWN && !Tenant.current().equals(TenantId.PUBLIC)) {
            parts.add(part(
                    rows,
                    "e.tenant_id = :public and not exists (select from %s o where o.tenant_id = :own and o.id = e.id)"
                            .formatted(rows),
                    condition));
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        return database.sql("select * from (" + String.join(" union all ", parts) + ") e order by id limit :limit")
                .params(parameters)
                .query(EntityQueries::view)
                .list();
    }

    /** What it was, newest first, from what it is now on; without what was marked too strictly. */
    Slice<Version<EntityView>> history(EntityId id, PageRequest page) {
        var rows = database.sql("""
                        select * from (
                            select %1$s, properties::text as text, null::timestamptz as replaced_at, null as change
                              from graph.entity
                            union all
                            select %1$s, properties::text, replaced_at, change from graph.entity_history) e
                         where e.tenant_id = any(:tenants) and e.id = :id and e.tlp <= :clearance and e.version < :before
                         order by e.version desc limit :limit""".formatted(COLUMNS))
                .params(sight(null))
                .param("id", id.value())
                .param(
                        "before",
                        page.after()
                                .map(key -> Long.valueOf(key.values().getFirst()))
                                .orElse(Long.MAX_VALUE))
                .param("limit", page.limit() + 1)
                .query((row, number) ->
                        new Version<>(view(row, number), Rows.moment(row, "replaced_at"), row.getString("change")))
                .list();
        return Slice.of(
                rows,
                page.limit(),
                version -> Keyset.of(String.valueOf(version.view().revision().value())));
    }

    /** Others of its type that share a name with it: perhaps the same. */
    List<EntityView> namesakes(EntityView entity, int limit) {
        return database.sql("""
                        with mine as (
                            select name_key from graph.entity where tenant_id = any(:tenants) and id = :id and name_key is not null
                            union
                            select name_key from graph.alias where tenant_id = any(:tenants) and entity_id = :id),
                        others as (
                            select e.tenant_id, e.id from graph.entity e join mine using (name_key)
                             where e.tenant_id = any(:tenants)
                            union
                            select a.tenant_id, a.entity_id from graph.alias a join mine using (name_key)
                             where a.tenant_id = any(:tenants))
                        select distinct on (e.id) e.*, e.properties::text as text
                          from others o join graph.entity e on e.tenant_id = o.tenant_id and e.id = o.id
                         where e.type = :type and e.id <> :id and e.tlp <= :clearance
                         order by e.id, e.tenant_id limit :limit""")
                .params(sight(null))
                .param("id", entity.id().value())
                .param("type", entity.id().type())
                .param("limit", limit)
                .query(EntityQueries::view)
                .list();
    }

    private static String part(String rows, String whose, String condition) {
        return "(select e.*, e.properties::text as text from %s e where %s and e.tlp <= :clearance%s)"
                .formatted(rows, whose, condition);
    }

    private static String condition(EntityFilter filter, Map<String, Object> parameters) {
        var sql = new StringBuilder();
        if (!filter.types().isEmpty()) {
            sql.append(" and e.type = any(:types)");
            parameters.put("types", filter.types().toArray(String[]::new));
        }
        if (filter.name() != null) {
            sql.append(" and ").append("""
                    (e.name_key >= :name and e.name_key < :nameEnd or exists (select from graph.alias a
                         where a.tenant_id = e.tenant_id and a.entity_id = e.id and a.name_key = :name))""");
            parameters.put("name", Names.key(filter.name()));
            parameters.put("nameEnd", Names.key(filter.name()) + Character.toString(Character.MAX_CODE_POINT));
        }
        if (filter.source() != null) {
            sql.append(" and :source = any(e.sources)");
            parameters.put("source", filter.source());
        }
        for (int i = 0; i < filter.properties().size(); i++) {
            var property = filter.properties().get(i);
            sql.append(" and ").append(property.sql("property" + i, "value" + i));
            parameters.put("property" + i, property.property());
            parameters.put("value" + i, property.value());
        }
        return sql.toString();
    }

    /** The parameters of what the caller may see. */
    static Map<String, Object> sight(@Nullable Instant asOf) {
        var sight = new HashMap<String, Object>();
        sight.put("tenants", new UUID[] {Tenant.current().value(), TenantId.PUBLIC.value()});
        sight.put("clearance", Clearance.current().level());
        if (asOf != null) {
            sight.put("asOf", Rows.moment(asOf));
        }
        return sight;
    }

    static EntityView view(ResultSet row, int number) throws SQLException {
        return new EntityView(
                Rows.id(row, "id"),
                row.getObject("tenant_id", UUID.class).equals(TenantId.PUBLIC.value()),
                row.getString("name"),
                Json.object(row.getString("text")),
                Rows.qualifiers(row),
                Rows.list(row, "sources"),
                new Revision(row.getLong("version")),
                Rows.present(row, "created_at"),
                Rows.present(row, "recorded_at"));
    }
}
