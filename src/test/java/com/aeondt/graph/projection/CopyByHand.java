package com.aeondt.graph.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.Intake;
import com.aeondt.graph.model.Json;
import com.aeondt.graph.model.Qualifiers;
import com.aeondt.graph.model.Statement;
import com.aeondt.graph.model.Statement.EntityStatement;
import com.aeondt.graph.model.Statement.RelationshipStatement;
import com.aeondt.graph.store.GraphStore;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.Projection.Drift;
import com.aeondt.platform.ProjectionBatch;
import com.aeondt.platform.Subject;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.support.ProjectionRest;
import com.aeondt.tasks.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A tenant whose copy in Neo4j is made by hand, while the projection rests. */
abstract class CopyByHand {

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final EntityId technique = EntityId.of("attack-pattern", UUID.randomUUID());

    @Autowired
    Intake intake;

    @Autowired
    GraphProjection projection;

    @Autowired
    GraphStore store;

    @Autowired
    ProjectionRest rest;

    @Autowired
    Tasks tasks;

    private Reading reading;
    private long seen;

    /** The log of a tenant, as the runner would hand it over. */
    private record Reading(JdbcClient database, PlatformTransactionManager transactions) {

        List<LoggedEvent> events(TenantId tenant, long after) {
            return Tenant.call(
                    tenant,
                    () -> new TransactionTemplate(transactions)
                            .execute(status -> database.sql("""
                            select seq, type, subject, data::text as data from platform.event_log
                             where tenant_id = :tenant and seq > :after order by seq""")
                                    .param("tenant", tenant.value())
                                    .param("after", after)
                                    .query((row, number) -> new LoggedEvent(
                                            new Position(0, 1, row.getLong("seq")),
                                            tenant,
                                            row.getString("type"),
                                            Subject.parse(row.getString("subject")),
                                            row.getString("data"),
                                            Instant.EPOCH))
                                    .list()));
        }
    }

    @Autowired
    void read(JdbcClient database, PlatformTransactionManager transactions) {
        reading = new Reading(database, transactions);
    }

    @BeforeEach
    void empty() {
        rest.begin(GraphProjection.NAME);
        projection.reset(Position.START);
    }

    @AfterEach
    void goOn() {
        rest.end(projection);
    }

    void rebuild() {
        for (var state : projection.states()) {
            Optional<String> after = Optional.empty();
            for (var ids = state.idsAfter(after, 2); !ids.isEmpty(); ids = state.idsAfter(after, 2)) {
                state.refresh(ids);
                after = Optional.of(ids.getLast());
            }
        }
    }

    void follow(TenantId whose) {
        var events = reading.events(whose, seen);
        if (!events.isEmpty()) {
            projection.apply(
                    new ProjectionBatch(projection.watermark(), events.getLast().position(), events));
        }
    }

    void take(Statement... statements) {
        takeAs(tenant, statements);
    }

    void takeAs(TenantId whose, Statement... statements) {
        var totals =
                Tenant.call(whose, () -> intake.take("test", List.of(statements).iterator(), outcome -> {}));
        assertThat(totals.refused()).isZero();
    }

    EntityId id(String service) {
        return Tenant.call(tenant, () -> intake.identify("service", Json.object("{\"name\":\"" + service + "\"}")))
                .orElseThrow();
    }

    Statement dependsOn(String from, String to) {
        return relationship("depends-on", id(from), id(to));
    }

    static Statement relationship(String type, EntityId from, EntityId to) {
        return new RelationshipStatement(type, null, from, to, Json.MAPPER.createObjectNode(), Qualifiers.NONE);
    }

    static Statement service(String name) {
        return new EntityStatement("service", null, Json.object("{\"name\":\"" + name + "\"}"), Qualifiers.NONE);
    }

    static Statement technique(String name, EntityId id) {
        return new EntityStatement("attack-pattern", id, Json.object("{\"name\":\"" + name + "\"}"), Qualifiers.NONE);
    }

    List<String> edges() {
        return text(
                "MATCH (a:Node)-[r {tenantId: $tenant}]->(b:Node) RETURN a.name + ' ' + type(r) + ' ' + b.name AS text");
    }

    List<Map<String, Object>> content() {
        return store.reading(
                GraphStore.READ_LIMIT,
                () -> store.rowsOf(
                        "MATCH (n:Node) WHERE n.tenantId = $tenant OR n.id = $technique "
                                + "OPTIONAL MATCH (n)-[r]->(m) WHERE r.tenantId = $tenant "
                                + "WITH n, r, m ORDER BY r.id RETURN labels(n) AS labels, properties(n) AS node, "
                                + "collect([type(r), properties(r), m.id]) AS edges ORDER BY node.id",
                        Map.of("tenant", tenant.toString(), "technique", technique.value()),
                        row -> row.asMap()));
    }

    List<String> text(String cypher) {
        return store.reading(
                GraphStore.READ_LIMIT,
                () -> store.rowsOf(
                        cypher,
                        Map.of("tenant", tenant.toString()),
                        row -> row.get("text").asString()));
    }

    void damage(String cypher) {
        store.writing(() -> store.rowsOf(cypher, Map.of("tenant", tenant.toString()), row -> row));
    }

    Drift drift(TenantId whose, String kind, boolean repair) {
        var state = projection.states().stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return Tenant.call(whose, () -> state.check(repair));
    }
}
