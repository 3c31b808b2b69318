package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code graph.assertion}. */
@Repository
class AssertionRows {

    private static final String SELECT = """
            select stated_id, source, subject_id, object::text as object, confidence, tlp, valid_from, valid_until,
                   recorded_at
              from graph.assertion where tenant_id = :tenant""";

    private final JdbcClient database;

    AssertionRows(JdbcClient database) {
        this.database = database;
    }

    /** What is said about each of these; an empty list for those nobody says anything about. */
    Map<EntityId, List<Assertion>> about(Collection<EntityId> subjects) {
        return about(subjects, Tenant.current());
    }

    /** As the other, of a tenant whose rows the current one may read. */
    Map<EntityId, List<Assertion>> about(Collection<EntityId> subjects, TenantId whose) {
        var found = database
                .sql(SELECT + " and stated_id = any(:ids) and subject_id = stated_id union all " + SELECT
                        + " and subject_id = any(:ids) and subject_id <> stated_id")
                .param("tenant", whose.value())
                .param("ids", Rows.texts(subjects))
                .query(AssertionRows::assertion)
                .stream()
                .collect(Collectors.groupingBy(Assertion::subjectId));
        var all = new LinkedHashMap<EntityId, List<Assertion>>();
        subjects.forEach(subject -> all.put(subject, found.getOrDefault(subject, List.of())));
        return all;
    }

    boolean isStated(String source, EntityId stated) {
        return database.sql("""
                        select exists (select from graph.assertion
                         where tenant_id = :tenant and stated_id = :id and source = :source)""")
                .param("tenant", Tenant.current().value())
                .param("id", stated.value())
                .param("source", source)
                .query(Boolean.class)
                .single();
    }

    /** Adds these, or puts them in the place of what the same source said about the same id. */
    void put(Collection<Assertion> assertions) {
        if (assertions.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into graph.assertion as a (tenant_id, stated_id, source, subject_id, object, confidence, tlp,
                               valid_from, valid_until, recorded_at)
                        select :tenant, r.stated_id, r.source, r.subject_id, r.object, r.confidence, r.tlp,
                               r.valid_from, r.valid_until, r.recorded_at
                          from json_to_recordset(:rows::json) as r (stated_id text, source text, subject_id text,
                               object json, confidence smallint, tlp smallint, valid_from timestamptz,
                               valid_until timestamptz, recorded_at timestamptz)
                        on conflict (tenant_id, stated_id, source) do update
                           set subject_id = excluded.subject_id, object = excluded.object,
                               confidence = excluded.confidence, tlp = excluded.tlp, valid_from = excluded.valid_from,
                               valid_until = excluded.valid_until, recorded_at = excluded.recorded_at""")
                .param("tenant", Tenant.current().value())
                .param("rows", Rows.json(assertions.stream().map(Rows::columns).toList()))
                .update();
    }

    /** Up to some ids that a source says something about, in order, after one. */
    List<EntityId> statedBy(String source, String after, int limit) {
        return database.sql("""
                        select stated_id from graph.assertion
                         where tenant_id = :tenant and source = :source and stated_id > :after
                         order by stated_id limit :limit""")
                .param("tenant", Tenant.current().value())
                .param("source", source)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> Rows.id(row, "stated_id"))
                .list();
    }

    long countOf(String source) {
        return database.sql("select count(*) from graph.assertion where tenant_id = :tenant and source = :source")
                .param("tenant", Tenant.current().value())
                .param("source", source)
                .query(Long.class)
                .single();
    }

    /** Takes back what a source says about these ids. */
    List<EntityId> retract(String source, Collection<EntityId> stated) {
        return database
                .sql("""
                        delete from graph.assertion
                         where tenant_id = :tenant and source = :source and stated_id = any(:ids) returning subject_id""")
                .param("tenant", Tenant.current().value())
                .param("source", source)
                .param("ids", Rows.texts(stated))
                .query((row, number) -> Rows.id(row, "subject_id"))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Takes back everything that is said about these, whatever id it was said about. */
    void retractAll(Collection<EntityId> subjects) {
        database.sql("""
                        delete from graph.assertion where tenant_id = :tenant
                           and (stated_id = any(:ids) and subject_id = stated_id
                                or subject_id = any(:ids) and subject_id <> stated_id)""")
                .param("tenant", Tenant.current().value())
                .param("ids", Rows.texts(subjects))
                .update();
    }

    private static Assertion assertion(ResultSet row, int number) throws SQLException {
        return new Assertion(
                Rows.id(row, "stated_id"),
                row.getString("source"),
                Rows.id(row, "subject_id"),
                Json.object(row.getString("object")),
                Rows.qualifiers(row),
                Rows.present(row, "recorded_at"));
    }
}
