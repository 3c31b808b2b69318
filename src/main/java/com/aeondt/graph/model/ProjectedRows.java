package com.aeondt.graph.model;

import com.aeondt.graph.Tlp;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's rows for whoever makes copies of them, whatever they are marked. */
@Repository
@Transactional(readOnly = true)
public class ProjectedRows {

    private static final String EDGES = """
            select r.id, r.type, r.source_id, r.target_id, r.properties::text as properties, r.confidence, r.tlp, r.version,
                   case when os.id is not null then :tenant when ps.id is not null then :public end as source_tenant,
                   case when ot.id is not null then :tenant when pt.id is not null then :public end as target_tenant
              from graph.relationship r
              left join graph.entity os on os.tenant_id = :tenant and os.id = r.source_id
              left join graph.entity ps on ps.tenant_id = :public and ps.id = r.source_id
              left join graph.entity ot on ot.tenant_id = :tenant and ot.id = r.target_id
              left join graph.entity pt on pt.tenant_id = :public and pt.id = r.target_id
             where r.tenant_id = :tenant""";

    private final JdbcClient database;

    ProjectedRows(JdbcClient database) {
        this.database = database;
    }

    public List<ProjectedEntity> entities(Collection<String> ids) {
        return database.sql("""
                        select id, name, properties::text as properties, confidence, tlp, sources, version
                          from graph.entity where tenant_id = :tenant and id = any(:ids)""")
                .param("tenant", Tenant.current().value())
                .param("ids", ids.toArray(String[]::new))
                .query((row, number) -> new ProjectedEntity(
                        Rows.id(row, "id"),
                        row.getString("name"),
                        Json.object(row.getString("properties")),
                        row.getObject("confidence", Integer.class),
                        Tlp.ofLevel(row.getInt("tlp")),
                        Rows.list(row, "sources"),
                        row.getLong("version")))
                .list();
    }

    public List<String> entityIdsAfter(String after, int limit) {
        return ids(
                "select id from graph.entity where tenant_id = :tenant and id > :after order by id limit :limit",
                after,
                limit);
    }

    /** Ids of what relationships start at. */
    public List<String> sourceIdsAfter(String after, int limit) {
        return ids("""
                select distinct source_id from graph.relationship
                 where tenant_id = :tenant and source_id > :after order by source_id limit :limit""", after, limit);
    }

    public List<ProjectedEdge> edges(Collection<String> relationships) {
        return edges("r.id = any(:ids)", relationships);
    }

    public List<ProjectedEdge> edgesFrom(Collection<String> sources) {
        return edges("r.source_id = any(:ids)", sources);
    }

    /** What the relationships of these entities start at now. */
    public List<String> sourcesTouching(Collection<String> entities) {
        if (entities.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select source_id from graph.relationship where tenant_id = :tenant and source_id = any(:ids)
                        union
                        select source_id from graph.relationship where tenant_id = :tenant and target_id = any(:ids)""")
                .param("tenant", Tenant.current().value())
                .param("ids", entities.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /**
     * What relationships start at that were there before one of these entities came. Those that came after it have an event
     * of their own behind the entity's; a minute is allowed for a clock that was set back.
     */
    public List<String> sourcesAwaiting(Collection<String> entities) {
        if (entities.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        with came as (
                            select id, created_at + interval '1 minute' as at from graph.entity
                             where tenant_id = :tenant and id = any(:ids))
                        select r.source_id from came c
                          join graph.relationship r on r.tenant_id = :tenant and r.source_id = c.id and r.recorded_at < c.at
                        union
                        select r.source_id from came c
                          join graph.relationship r on r.tenant_id = :tenant and r.target_id = c.id and r.recorded_at < c.at""")
                .param("tenant", Tenant.current().value())
                .param("ids", entities.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** What relationships that are gone started at when they were last seen. */
    public List<String> formerSources(Collection<String> relationships) {
        return database.sql("""
                        select distinct source_id from graph.relationship_history
                         where tenant_id = :tenant and id = any(:ids)""")
                .param("tenant", Tenant.current().value())
                .param("ids", relationships.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<ProjectedEdge> edges(String condition, Collection<String> ids) {
        return database.sql(EDGES + " and " + condition)
                .param("tenant", Tenant.current().value())
                .param("public", TenantId.PUBLIC.value())
                .param("ids", ids.toArray(String[]::new))
                .query(ProjectedRows::edge)
                .list();
    }

    private List<String> ids(String sql, String after, int limit) {
        return database.sql(sql)
                .param("tenant", Tenant.current().value())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static ProjectedEdge edge(ResultSet row, int number) throws SQLException {
        return new ProjectedEdge(
                Rows.id(row, "id"),
                row.getString("type"),
                Rows.id(row, "source_id"),
                Rows.id(row, "target_id"),
                tenant(row, "source_tenant"),
                tenant(row, "target_tenant"),
                Json.object(row.getString("properties")),
                row.getObject("confidence", Integer.class),
                Tlp.ofLevel(row.getInt("tlp")),
                row.getLong("version"));
    }

    private static @Nullable TenantId tenant(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new TenantId(id);
    }
}
