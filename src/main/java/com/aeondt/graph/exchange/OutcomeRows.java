package com.aeondt.graph.exchange;

import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code graph.import_outcome}: the reports of imports that jobs do. */
@Repository
@Transactional
class OutcomeRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    OutcomeRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Adds to a report; what is there already under the same number stays.
     *
     * @param first the number of the first of them
     */
    void add(UUID job, long first, Collection<ImportedObject> objects) {
        if (objects.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var object : objects) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("number", first + rows.size());
            row.put("place", object.place());
            row.put("object_id", object.id());
            row.put("result", object.result());
            row.put("errors", object.errors());
            rows.add(row);
        }
        database.sql("""
                        insert into graph.import_outcome (tenant_id, job_id, number, place, object_id, result, errors)
                        select :tenant, :job, r.number, r.place, r.object_id, r.result, r.errors
                          from json_to_recordset(:rows::json) as r (number bigint, place bigint, object_id text,
                               result text, errors jsonb)
                        on conflict do nothing""")
                .param("tenant", Tenant.current().value())
                .param("job", job)
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }

    /** A page of a report in order; only these results, all when none is named. */
    Slice<ImportedObject> page(UUID job, Set<String> results, PageRequest page) {
        var rows = database.sql("""
                        select number, place, object_id, result, errors::text from graph.import_outcome
                         where tenant_id = :tenant and job_id = :job and number > :after
                           and (cardinality(:results) = 0 or result = any(:results))
                         order by number limit :limit""")
                .param("tenant", Tenant.current().value())
                .param("job", job)
                .param(
                        "after",
                        page.after()
                                .map(key -> Long.parseLong(key.values().getFirst()))
                                .orElse(-1L))
                .param("results", results.toArray(String[]::new))
                .param("limit", page.limit() + 1)
                .query((row, index) -> Map.entry(
                        row.getLong(1),
                        new ImportedObject(
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                List.of(JSON.readValue(row.getString(5), ImportedObject.Flaw[].class)))))
                .list();
        return Slice.of(rows, page.limit(), row -> Keyset.of(row.getKey().toString()))
                .map(Map.Entry::getValue);
    }

    int dropOlderThan(Duration age) {
        return database.sql("""
                        delete from graph.import_outcome where tenant_id = :tenant
                           and written_at < clock_timestamp() - make_interval(secs => :age)""")
                .param("tenant", Tenant.current().value())
                .param("age", age.toSeconds())
                .update();
    }
}
