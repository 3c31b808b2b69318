package com.aeondt.graph.query;

import com.aeondt.platform.Revision;
import com.aeondt.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code graph.saved_query}. */
@Repository
class SavedQueryRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient database;

    SavedQueryRows(JdbcClient database) {
        this.database = database;
    }

    /** False when the name is taken. */
    boolean insert(SavedQuery query) {
        return database.sql("""
                        insert into graph.saved_query (id, tenant_id, name, description, query, defaults, version,
                            created_by, created_at, changed_by, changed_at)
                        values (:id, :tenant, :name, :description, :query, :defaults::jsonb, :version, :by, :at, :by, :at)
                        on conflict (tenant_id, name) do nothing""")
                        .param("id", query.id())
                        .param("tenant", Tenant.current().value())
                        .params(values(query.content()))
                        .param("version", query.revision().value())
                        .param("by", query.createdBy())
                        .param("at", moment(query.createdAt()))
                        .update()
                == 1;
    }

    /** False when it has changed since. */
    boolean update(SavedQuery query, Revision seen) {
        return database.sql("""
                        update graph.saved_query set name = :name, description = :description, query = :query,
                            defaults = :defaults::jsonb, version = version + 1, changed_by = :by, changed_at = :at
                        where id = :id and version = :seen""")
                        .param("id", query.id())
                        .params(values(query.content()))
                        .param("seen", seen.value())
                        .param("by", query.changedBy())
                        .param("at", moment(query.changedAt()))
                        .update()
                == 1;
    }

    boolean delete(UUID id, Revision seen) {
        return database.sql("delete from graph.saved_query where id = :id and version = :seen")
                        .param("id", id)
                        .param("seen", seen.value())
                        .update()
                == 1;
    }

    /** In a transaction of its own where there is none, so that no connection waits while a query runs. */
    @Transactional(readOnly = true)
    Optional<SavedQuery> find(UUID id) {
        return database.sql("select * from graph.saved_query where id = :id")
                .param("id", id)
                .query(SavedQueryRows::row)
                .optional();
    }

    Optional<SavedQuery> named(String name) {
        return database.sql("select * from graph.saved_query where name = :name")
                .param("name", name)
                .query(SavedQueryRows::row)
                .optional();
    }

    List<SavedQuery> after(String name, int limit) {
        return database.sql("select * from graph.saved_query where name > :name order by name limit :limit")
                .param("name", name)
                .param("limit", limit)
                .query(SavedQueryRows::row)
                .list();
    }

    private static Map<String, @Nullable Object> values(SavedQueryText text) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("name", text.name());
        values.put("description", text.description());
        values.put("query", text.query());
        values.put("defaults", JSON.writeValueAsString(text.defaults()));
        return values;
    }

    private static SavedQuery row(ResultSet row, int number) throws SQLException {
        return new SavedQuery(
                row.getObject("id", UUID.class),
                new SavedQueryText(
                        row.getString("name"),
                        row.getString("description"),
                        row.getString("query"),
                        JSON.readValue(row.getString("defaults"), VALUES)),
                new Revision(row.getLong("version")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
