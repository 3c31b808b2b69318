package com.aeondt.graph.exchange;

import com.aeondt.graph.Clearance;
import com.aeondt.graph.EntityId;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was said, a page at a time, up to the caller's clearance. Where several sources speak about one thing, it is the one
 * that speaks STIX and has the latest version of it.
 */
@Repository
@Transactional(readOnly = true)
class ExportRows {

    private static final String ENTITIES = """
            select distinct on (a.stated_id) a.stated_id as id, a.object::text as object, f.created_at, f.recorded_at,
                   null as type, null as source_ref, null as target_ref
              from graph.assertion a join graph.entity f on f.tenant_id = a.tenant_id and f.id = a.subject_id""";

    private static final String RELATIONSHIPS = """
            select distinct on (a.stated_id) a.stated_id as id, a.object::text as object, f.created_at, f.recorded_at,
                   f.type, f.source_ref, f.target_ref
              from graph.assertion a join graph.relationship f on f.tenant_id = a.tenant_id and f.id = a.subject_id""";

    private static final String WHERE = """
             where a.tenant_id = any(:tenants) and a.stated_id > :after and a.tlp <= :clearance and f.tlp <= :clearance
               and (cardinality(:ids) = 0 or a.stated_id = any(:ids))
               and (cardinality(:types) = 0 or split_part(a.stated_id, '--', 1) = any(:types))
               and a.object ->> 'x_aeon_derived_from' is null
             order by a.stated_id, a.tenant_id = :public, a.object ->> 'spec_version' is null,
                   a.object ->> 'modified' desc nulls last, a.source
             limit :limit""";

    private final JdbcClient database;

    ExportRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Something that was said.
     *
     * @param object as it was said
     * @param created when it was first said here
     * @param modified when it was last said otherwise here
     * @param type of a relationship, with its ends; null for anything else
     */
    record Said(
            String id,
            String object,
            Instant created,
            Instant modified,
            @Nullable String type,
            @Nullable String sourceRef,
            @Nullable String targetRef) {}

    List<Said> entities(ExportFilter filter, String after, int limit) {
        return read(ENTITIES, filter, after, limit);
    }

    List<Said> relationships(ExportFilter filter, String after, int limit) {
        return read(RELATIONSHIPS, filter, after, limit);
    }

    /** The ids, the relationships from and to them, and the other ends of these. */
    Set<EntityId> withNeighbors(ExportFilter filter) {
        var all = new HashSet<>(filter.ids());
        database.sql("""
                        select id, source_id, target_id from graph.relationship
                         where tenant_id = any(:tenants) and tlp <= :clearance
                           and (source_id = any(:ids) or target_id = any(:ids))""")
                .param("tenants", tenants(filter))
                .param("clearance", Clearance.current().level())
                .param("ids", texts(filter.ids()))
                .query((row, number) -> Stream.of(row.getString(1), row.getString(2), row.getString(3))
                        .map(EntityId::new)
                        .toList())
                .list()
                .forEach(all::addAll);
        return all;
    }

    private List<Said> read(String select, ExportFilter filter, String after, int limit) {
        return database.sql(select + "\n" + WHERE)
                .param("tenants", tenants(filter))
                .param("public", TenantId.PUBLIC.value())
                .param("after", after)
                .param("clearance", Clearance.current().level())
                .param("ids", texts(filter.ids()))
                .param("types", filter.types().toArray(String[]::new))
                .param("limit", limit)
                .query(ExportRows::said)
                .list();
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getString("id"),
                row.getString("object"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("source_ref"),
                row.getString("target_ref"));
    }

    private static UUID[] tenants(ExportFilter filter) {
        return switch (filter.knowledge()) {
            case OWN -> new UUID[] {Tenant.current().value()};
            case PUBLIC -> new UUID[] {TenantId.PUBLIC.value()};
            case ALL -> new UUID[] {Tenant.current().value(), TenantId.PUBLIC.value()};
        };
    }

    private static String[] texts(Set<EntityId> ids) {
        return ids.stream().map(EntityId::value).toArray(String[]::new);
    }
}
