package com.aeondt.graph.schema;

import com.aeondt.graph.GraphError;
import com.aeondt.graph.GraphEvent;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.ChangeLog;
import com.aeondt.platform.Revision;
import com.aeondt.platform.StateChange;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.Violation;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schema of the graph: published built-in types, and what a tenant adds to them without code. */
@Service
public class Schemas {

    /** By what the documents say, so that nothing has to be invalidated. */
    private final Cache<List<SchemaDocument>, GraphSchema> known =
            Caffeine.newBuilder().maximumSize(200).build();

    private final List<SchemaDocument> builtIn = BuiltInTypes.documents();
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final ChangeLog changes;

    Schemas(JdbcClient database, ApplicationEventPublisher events, ChangeLog changes) {
        this.changes = changes;
        this.database = database;
        this.events = events;
    }

    /** What counts for the current tenant now. */
    @Transactional(readOnly = true)
    public GraphSchema current() {
        return with(extension());
    }

    /** The built-in types, in the order they count. */
    public List<SchemaDocument> builtIn() {
        return builtIn;
    }

    /** What the current tenant has added; version zero when nothing. */
    @Transactional(readOnly = true)
    public SchemaDocument extension() {
        return extension(Tenant.current());
    }

    /**
     * Replaces what the tenant has added.
     *
     * @throws AeonException {@link GraphError#SCHEMA_INVALID} with everything that is wrong
     */
    @Transactional
    public SchemaDocument extend(Revision seen, SchemaDocument wanted) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('graph-schema:' || :tenant, 0))")
                .param("tenant", Tenant.current().toString())
                .query((row, number) -> number)
                .list();
        var before = extension();
        seen.mustBe(new Revision(before.version()));
        var next = new SchemaDocument(before.version() + 1, wanted.types(), wanted.relationships());
        check(next);
        database.sql("""
                        insert into graph.schema_extension (tenant_id, version, document, created_at, created_by)
                        values (:tenant, :version, :document::jsonb, clock_timestamp(), :caller)""")
                .param("tenant", Tenant.current().value())
                .param("version", next.version())
                .param("document", SchemaDocument.JSON.writeValueAsString(next))
                .param("caller", Caller.current().name())
                .update();
        changes.record(StateChange.of("graph.schema.extended", "graph.schema", next.version())
                .before(state(before))
                .after(state(next)));
        events.publishEvent(new GraphEvent.SchemaChanged(next.version()));
        return next;
    }

    private static Map<String, Object> state(SchemaDocument document) {
        return Map.of("version", document.version(), "document", SchemaDocument.JSON.convertValue(document, Map.class));
    }

    private void check(SchemaDocument next) {
        var violations = new ArrayList<Violation>(SchemaRules.violations(next, builtIn));
        var schema = with(next);
        for (var relationship : next.relationships()) {
            for (var end : List.of(relationship.from(), relationship.to())) {
                end.stream()
                        .filter(type -> !type.equals(RelationshipDefinition.ANY)
                                && schema.type(type).isEmpty())
                        .map(GraphSchema::unknownType)
                        .forEach(violations::add);
            }
        }
        if (!violations.isEmpty()) {
            throw new AeonException(
                    GraphError.SCHEMA_INVALID, violations.getFirst().detail(), violations);
        }
    }

    private GraphSchema with(SchemaDocument own) {
        var documents = new ArrayList<>(builtIn);
        if (!Tenant.current().equals(TenantId.PUBLIC)) {
            documents.add(extension(TenantId.PUBLIC));
        }
        documents.add(own);
        return known.get(documents, GraphSchema::of);
    }

    private SchemaDocument extension(TenantId tenant) {
        return database.sql("""
                        select document::text from graph.schema_extension
                         where tenant_id = :tenant order by version desc limit 1""")
                .param("tenant", tenant.value())
                .query((row, number) -> SchemaDocument.JSON.readValue(row.getString(1), SchemaDocument.class))
                .optional()
                .orElse(SchemaDocument.NONE);
    }
}
