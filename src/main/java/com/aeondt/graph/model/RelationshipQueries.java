package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.platform.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** Reads relationships as the caller may see them: neither they nor what they connect may be marked above the clearance. */
@Repository
@Transactional(readOnly = true)
class RelationshipQueries {

    static final String COLUMNS = "tenant_id, id, type, source_ref, target_ref, source_id, target_id, properties,"
            + " confidence, tlp, valid_from, valid_until, sources, version, created_at, recorded_at";

    private static final String SEEN = """
            e.tenant_id = any(:tenants) and e.tlp <= :clearance
             and not exists (select from graph.entity hidden
                where hidden.tenant_id = any(:tenants) and hidden.id in (e.source_id, e.target_id) and hidden.tlp > :clearance)""";

    private final JdbcClient database;

    RelationshipQueries(JdbcClient database) {
        this.database = database;
    }

    Optional<RelationshipView> find(EntityId id, @Nullable Instant asOf) {
        return query("e.id = :id", asOf, Map.of("id", id.value()), "limit 1").stream()
                .findFirst();
    }

    Slice<RelationshipView> list(RelationshipFilter filter, PageRequest page) {
        var sql = new StringBuilder("e.id > :after");
        var parameters = new HashMap<String, Object>();
        parameters.put("after", page.after().map(key -> key.values().getFirst()).orElse(""));
        if (!filter.types().isEmpty()) {
            sql.append(" and e.type = any(:types)");
            parameters.put("types", filter.types().toArray(String[]::new));
        }
        if (filter.source() != null) {
            sql.append(" and e.source_id = :source");
            parameters.put("source", filter.source().value());
        }
        if (filter.target() != null) {
            sql.append(" and e.target_id = :target");
            parameters.put("target", filter.target().value());
        }
        var rows = query(sql.toString(), filter.asOf(), parameters, "limit " + (page.limit() + 1));
        return Slice.of(rows, page.limit(), view -> Keyset.of(view.id().value()));
    }

    /** At most so many of those that touch one of these. */
    List<RelationshipView> touching(Collection<EntityId> entities, @Nullable Instant asOf, int limit) {
        return query(
                "(e.source_id = any(:ids) or e.target_id = any(:ids))",
                asOf,
                Map.of("ids", Rows.texts(entities)),
                "limit " + limit);
    }

    private List<RelationshipView> query(
            String condition, @Nullable Instant asOf, Map<String, Object> parameters, String limit) {
        return database.sql(
                        "select e.*, e.properties::text as text from %s e where %s and %s order by e.id, e.tenant_id desc %s"
                                .formatted(Past.rows("relationship", asOf), condition, SEEN, limit))
                .params(EntityQueries.sight(asOf))
                .params(parameters)
                .query(RelationshipQueries::view)
                .list();
    }

    private static RelationshipView view(ResultSet row, int number) throws SQLException {
        return new RelationshipView(
                Rows.id(row, "id"),
                row.getString("type"),
                Rows.id(row, "source_id"),
                Rows.id(row, "target_id"),
                row.getObject("tenant_id", UUID.class).equals(TenantId.PUBLIC.value()),
                Json.object(row.getString("text")),
                Rows.qualifiers(row),
                Rows.list(row, "sources"),
                new Revision(row.getLong("version")),
                Rows.present(row, "created_at"),
                Rows.present(row, "recorded_at"));
    }
}
