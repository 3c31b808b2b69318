package com.aeondt.graph.intelligence;

import com.aeondt.graph.Clearance;
import com.aeondt.graph.model.Json;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.platform.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.ObjectNode;

/** Reads indicators, what they can be found by and where they were seen; up to the caller's clearance, public ones as well. */
@Repository
class IndicatorRows {

    private static final String ENTITY =
            "e.tenant_id, e.id, e.type, e.name, e.properties::text as properties, e.confidence, e.sources, e.version, e.created_at";

    private final JdbcClient database;

    IndicatorRows(JdbcClient database) {
        this.database = database;
    }

    /** An entity that was found. */
    record Found(
            TenantId tenant,
            String id,
            String type,
            @Nullable String name,
            ObjectNode properties,
            @Nullable Integer confidence,
            List<String> sources,
            long version,
            Instant createdAt) {}

    /** An entity and the value that it was found by. */
    record Hit(String value, String path, String kind, boolean sufficient, Found entity) {}

    Optional<Found> find(String id) {
        return database.sql("select " + ENTITY + " from graph.entity e where e.id = :id and e.tlp <= :clearance"
                        + " order by e.tenant_id = :public limit 1")
                .param("id", id)
                .param("clearance", Clearance.current().level())
                .param("public", TenantId.PUBLIC.value())
                .query(IndicatorRows::found)
                .optional();
    }

    List<Hit> byValue(Collection<String> values, int limit) {
        return database.sql("select o.value, o.path, o.kind, o.sufficient, " + ENTITY + "\n" + """
                          from graph.observable o join graph.entity e on e.tenant_id = o.tenant_id and e.id = o.entity_id
                         where o.value = any(:values) and e.tlp <= :clearance
                         order by o.value, o.sufficient desc, e.id limit :limit""")
                .param("values", values.toArray(String[]::new))
                .param("clearance", Clearance.current().level())
                .param("limit", limit)
                .query((row, number) -> new Hit(
                        row.getString("value"),
                        row.getString("path"),
                        row.getString("kind"),
                        row.getBoolean("sufficient"),
                        found(row, number)))
                .list();
    }

    /** By a name or an alias, in the form in which names are compared. */
    List<Hit> byName(Collection<String> keys, int limit) {
        return database.sql("select n.name_key as value, n.path, " + ENTITY + "\n" + """
                          from (select tenant_id, name_key, id as entity_id, 'name' as path from graph.entity
                                 where name_key = any(:keys)
                                union all
                                select tenant_id, name_key, entity_id, 'alias' from graph.alias where name_key = any(:keys)) n
                          join graph.entity e on e.tenant_id = n.tenant_id and e.id = n.entity_id
                         where e.tlp <= :clearance
                           and e.type in ('indicator', 'malware', 'tool', 'threat-actor', 'intrusion-set', 'campaign',
                                          'attack-pattern', 'vulnerability', 'infrastructure')
                         order by n.name_key, e.id limit :limit""")
                .param("keys", keys.toArray(String[]::new))
                .param("clearance", Clearance.current().level())
                .param("limit", limit)
                .query((row, number) ->
                        new Hit(row.getString("value"), row.getString("path"), "name", true, found(row, number)))
                .list();
    }

    /** What sort of thing an indicator is found by; its first term decides. */
    Optional<String> kind(String id) {
        return database.sql(
                        "select kind from graph.observable where entity_id = :id order by sufficient desc, path limit 1")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** How often each of these was seen, by id. */
    Map<String, Sightings> sightings(Collection<String> ids, Instant upTo) {
        var all = new HashMap<String, Sightings>();
        database.sql("""
                        select properties ->> 'sighting_of_ref' as id,
                               sum(coalesce((properties ->> 'count')::bigint, 1)) as times,
                               max(coalesce(properties ->> 'last_seen', properties ->> 'first_seen')::timestamptz)
                                 filter (where coalesce((properties ->> 'count')::bigint, 1) > 0) as last_seen
                          from graph.entity
                         where type = 'sighting' and properties ->> 'sighting_of_ref' = any(:ids) and tlp <= :clearance
                           and coalesce((properties ->> 'revoked')::boolean, false) = false
                           and coalesce(coalesce(properties ->> 'first_seen', properties ->> 'last_seen')::timestamptz, created_at)
                               <= :upTo
                         group by 1""")
                .param("ids", ids.toArray(String[]::new))
                .param("clearance", Clearance.current().level())
                .param("upTo", upTo.atOffset(java.time.ZoneOffset.UTC))
                .query((row, number) ->
                        all.put(row.getString("id"), new Sightings(row.getLong("times"), moment(row, "last_seen"))))
                .list();
        return all;
    }

    Slice<Found> sightingsOf(String id, PageRequest page) {
        var rows = database.sql("select " + ENTITY + "\n" + """
                          from graph.entity e
                         where e.type = 'sighting' and e.properties ->> 'sighting_of_ref' = :id and e.tlp <= :clearance
                           and e.id > :after
                         order by e.id limit :limit""")
                .param("id", id)
                .param("clearance", Clearance.current().level())
                .param("after", page.after().map(key -> key.values().getFirst()).orElse(""))
                .param("limit", page.limit() + 1)
                .query(IndicatorRows::found)
                .list();
        return Slice.of(rows, page.limit(), row -> Keyset.of(row.id()));
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("id"),
                row.getString("type"),
                row.getString("name"),
                Json.object(row.getString("properties")),
                row.getObject("confidence", Integer.class),
                List.of((String[]) row.getArray("sources").getArray()),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
