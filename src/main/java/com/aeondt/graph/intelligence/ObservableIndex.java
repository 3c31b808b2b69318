package com.aeondt.graph.intelligence;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphEvent;
import com.aeondt.graph.model.Json;
import com.aeondt.platform.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps {@code graph.observable} equal to what the current entities say, in the transaction that changes them: whoever asks right
 * after an import finds what came in.
 */
@Component
class ObservableIndex {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    ObservableIndex(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void on(GraphEvent.EntitiesChanged event) {
        forget(searchable(Stream.of(event.updated(), event.removed())));
        index(searchable(Stream.of(event.created(), event.updated())));
    }

    @EventListener
    void on(GraphEvent.EntitiesMerged event) {
        forget(searchable(Stream.of(event.merged())));
        renew(event.survivor());
    }

    @EventListener
    void on(GraphEvent.EntityUnmerged event) {
        renew(event.survivor());
        renew(event.restored());
    }

    private void renew(EntityId id) {
        var ids = searchable(Stream.of(List.of(id)));
        forget(ids);
        index(ids);
    }

    private void forget(List<String> ids) {
        if (!ids.isEmpty()) {
            database.sql("delete from graph.observable where tenant_id = :tenant and entity_id = any(:ids)")
                    .param("tenant", Tenant.current().value())
                    .param("ids", ids.toArray(String[]::new))
                    .update();
        }
    }

    private void index(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Map<String, Object>>();
        database.sql("""
                        select id, type, properties::text from graph.entity
                         where tenant_id = :tenant and id = any(:ids)""")
                .param("tenant", Tenant.current().value())
                .param("ids", ids.toArray(String[]::new))
                .query((row, number) -> rows.addAll(rows(row.getString(1), row.getString(2), row.getString(3))))
                .list();
        if (!rows.isEmpty()) {
            database.sql("""
                            insert into graph.observable (tenant_id, value, entity_id, path, kind, sufficient)
                            select distinct on (r.value, r.entity_id, r.path)
                                   :tenant, r.value, r.entity_id, r.path, r.kind, r.sufficient
                              from json_to_recordset(:rows::json) as r (value text, entity_id text, path text, kind text,
                                   sufficient boolean)
                             order by r.value, r.entity_id, r.path, r.sufficient desc""")
                    .param("tenant", Tenant.current().value())
                    .param("rows", JSON.writeValueAsString(rows))
                    .update();
        }
    }

    private static List<Map<String, Object>> rows(String id, String type, String properties) {
        return Searchable.of(type, Json.object(properties)).stream()
                .<Map<String, Object>>map(term -> Map.of(
                        "value", term.observable().value(),
                        "entity_id", id,
                        "path", term.path(),
                        "kind", term.observable().kind().text(),
                        "sufficient", term.sufficient()))
                .toList();
    }

    private static List<String> searchable(Stream<List<EntityId>> ids) {
        return ids.flatMap(List::stream)
                .filter(id -> Searchable.TYPES.contains(id.type()))
                .map(EntityId::value)
                .distinct()
                .toList();
    }
}
