package com.aeondt.graph.quality;

import com.aeondt.graph.Clearance;
import com.aeondt.graph.quality.TypeQuality.Filled;
import com.aeondt.graph.quality.TypeQuality.Freshness;
import com.aeondt.platform.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks at entities in PostgreSQL, at no more of each type than a request has time for. */
@Repository
class QualityRows {

    static final int MOST = 5_000;

    /** Materialized, so that they are read once however many properties are wanted. */
    private static final String EXAMINED = """
            with examined as materialized (
                select t.type, e.properties, e.recorded_at from unnest(:types::text[]) as t(type) cross join lateral (
                    select properties, recorded_at from graph.entity
                     where tenant_id = :tenant and type = t.type and tlp <= :clearance order by id limit :most) e)
            """;

    private final JdbcClient database;

    QualityRows(JdbcClient database) {
        this.database = database;
    }

    /** How many entities of a type were looked at, and how fresh they are. */
    record Examined(long entities, Freshness freshness) {}

    /** Of those types that have entities, by name. */
    Map<String, Examined> examined(List<String> types) {
        var found = new TreeMap<String, Examined>();
        examine("""
                        select type, count(*), min(recorded_at), max(recorded_at),
                               count(*) filter (where recorded_at > now() - interval '1 day'),
                               count(*) filter (where recorded_at > now() - interval '7 days'),
                               count(*) filter (where recorded_at > now() - interval '30 days')
                          from examined group by type
                        """, types)
                .query((row, number) -> found.put(row.getString(1), new Examined(row.getLong(2), freshness(row))))
                .list();
        return found;
    }

    /**
     * How many of the entities that were looked at have each property filled.
     *
     * @param wanted properties by type
     */
    Map<String, List<Filled>> filled(Map<String, List<String>> wanted) {
        var types = new ArrayList<String>();
        var names = new ArrayList<String>();
        wanted.forEach((type, properties) -> properties.forEach(name -> {
            types.add(type);
            names.add(name);
        }));
        var found = new TreeMap<String, List<Filled>>();
        examine("""
                        select e.type, w.name, count(*) filter (where e.properties -> w.name
                                   not in ('null', '[]', '{}') and btrim(e.properties ->> w.name, E' \\t\\r\\n') <> '')
                          from examined e join unnest(:wantedOf::text[], :wanted::text[]) as w(type, name) on w.type = e.type
                         group by e.type, w.name order by e.type, w.name
                        """, List.copyOf(wanted.keySet()))
                .param("wantedOf", types.toArray(String[]::new))
                .param("wanted", names.toArray(String[]::new))
                .query((row, number) -> found.computeIfAbsent(row.getString(1), type -> new ArrayList<>())
                        .add(new Filled(row.getString(2), row.getLong(3))))
                .list();
        return found;
    }

    /** Refused statements of imports by the code of the violation, the most frequent first. */
    Map<String, Long> refused() {
        var found = new LinkedHashMap<String, Long>();
        database.sql("""
                        select flaw ->> 'code', count(*) from graph.import_outcome, jsonb_array_elements(errors) flaw
                         where tenant_id = :tenant and result = 'refused' group by 1 order by 2 desc, 1
                        """)
                .param("tenant", Tenant.current().value())
                .query((row, number) -> found.put(row.getString(1), row.getLong(2)))
                .list();
        return found;
    }

    private JdbcClient.StatementSpec examine(String sql, List<String> types) {
        return database.sql(EXAMINED + sql)
                .param("types", types.toArray(String[]::new))
                .param("tenant", Tenant.current().value())
                .param("clearance", Clearance.current().level())
                .param("most", MOST);
    }

    private static Freshness freshness(ResultSet row) throws SQLException {
        return new Freshness(moment(row, 3), moment(row, 4), row.getLong(5), row.getLong(6), row.getLong(7));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
