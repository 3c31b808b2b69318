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
import com.aeondt.platform.persistence.Migrations;
import com.aeondt.support.AeonIT;
import com.aeondt.support.ProjectionRest;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AeonIT
class EntityProjectionIT {

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final EntityId technique = EntityId.of("attack-pattern", UUID.randomUUID());
    private final Intake intake;
    private final GraphProjection projection;
    private final GraphStore store;
    private final ProjectionRest rest;
    private final Reading reading;

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

    private long seen;
    private final Tasks tasks;

    @Autowired
    EntityProjectionIT(
            Intake intake,
            GraphProjection projection,
            GraphStore store,
            ProjectionRest rest,
            Tasks tasks,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Migrations migrations)
            throws InterruptedException {
        this.intake = intake;
        this.projection = projection;
        this.store = store;
        this.rest = rest;
        this.tasks = tasks;
        this.reading = new Reading(database, transactions);
        assertThat(migrations.await(Duration.ofMinutes(1))).isTrue();
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

    @Test
    void entitiesBecomeNodesAndRelationshipsEdges() {
        take(service("Payments"), service("Orders"), dependsOn("Payments", "Orders"));
        follow(tenant);

        assertThat(text("MATCH (a:Node:Service {tenantId: $tenant})-[r:DEPENDS_ON {tenantId: $tenant}]->(b:Service) "
                        + "RETURN a.name + ' ' + b.name + ' ' + a.degree + ' ' + r._owner + ' ' + a._tlp AS text"))
                .containsExactly("Payments Orders 1 graph 0");
        assertThat(drift(tenant, "entity", false)).isEqualTo(new Drift(2, 2, 0, 0, 0, 0));
        assertThat(drift(tenant, "relationship", false)).isEqualTo(new Drift(1, 1, 0, 0, 0, 0));
    }

    @Test
    void anEdgeWaitsForItsEndsAndFindsThemLater() {
        take(dependsOn("Payments", "Orders"));
        follow(tenant);
        assertThat(edges()).isEmpty();

        take(service("Payments"));
        follow(tenant);
        assertThat(edges()).isEmpty();

        take(service("Orders"));
        follow(tenant);
        assertThat(edges()).containsExactly("Payments DEPENDS_ON Orders");
    }

    @Test
    void aTenantsStatementAboutPublicKnowledgeIsItsOwn() {
        takeAs(TenantId.PUBLIC, technique("T1566", technique));
        take(service("Mail"), relationship("related-to", id("Mail"), technique));
        follow(TenantId.PUBLIC);
        follow(tenant);

        assertThat(edges()).containsExactly("Mail RELATED_TO T1566");
        assertThat(text("MATCH (n:Node {id: '" + technique + "'}) RETURN n.tenantId + ' ' + n.degree AS text"))
                .containsExactly(TenantId.PUBLIC + " 0");
    }

    @Test
    void anOwnCopyOfAPublicObjectTakesItsEdgesOver() {
        takeAs(TenantId.PUBLIC, technique("public", technique));
        take(service("Mail"), relationship("related-to", id("Mail"), technique));
        follow(TenantId.PUBLIC);
        follow(tenant);
        take(technique("own", technique));
        follow(tenant);

        assertThat(edges()).containsExactly("Mail RELATED_TO own");
        assertThat(drift(tenant, "relationship", false)).isEqualTo(new Drift(1, 1, 0, 0, 0, 0));
    }

    @Test
    void aTaskCanBeAnEnd() {
        var task = Tenant.call(
                tenant, () -> tasks.plan(new NewTask(null, null, TaskDetails.titled("Mend it"), List.of())));
        take(
                service("Mail"),
                relationship(
                        "tracked-by", id("Mail"), EntityId.of("task", task.id().value())));
        follow(tenant);

        assertThat(edges()).containsExactly("Mail TRACKED_BY Mend it");
        assertThat(drift(tenant, "relationship", false)).isEqualTo(new Drift(1, 1, 0, 0, 0, 0));
    }

    @Test
    void aRebuildMakesWhatTheLogMade() {
        takeAs(TenantId.PUBLIC, technique("T1566", technique));
        take(
                service("A"),
                service("B"),
                dependsOn("A", "B"),
                dependsOn("A", "nobody"),
                relationship("related-to", id("B"), technique));
        follow(TenantId.PUBLIC);
        follow(tenant);
        var before = content();
        projection.reset(Position.START);
        assertThat(content()).isEmpty();

        for (var each : List.of(TenantId.PUBLIC, tenant)) {
            Tenant.run(each, this::rebuild);
        }

        assertThat(content()).hasSize(3).isEqualTo(before);
    }

    @Test
    void aCheckFindsEveryKindOfDamageAndMendsIt() {
        take(service("A"), service("B"), service("C"), dependsOn("A", "B"), dependsOn("B", "C"), dependsOn("C", "A"));
        follow(tenant);
        var whole = content();
        damage("MATCH (n:Service {tenantId: $tenant, name: 'A'}) DETACH DELETE n");
        damage("MATCH (n:Service {tenantId: $tenant, name: 'B'}) SET n.name = 'Z', n._tlp = 3, n:Malware");
        damage(
                "CREATE (:Node:Service {tenantId: $tenant, id: 'service--00000000-0000-0000-0000-000000000000', type: 'service', name: 'Ghost'})");
        damage(
                "MATCH (b {tenantId: $tenant, name: 'Z'})-[r]->(c {tenantId: $tenant, name: 'C'}) "
                        + "CREATE (c)-[:USES {tenantId: $tenant, id: 'relationship--00000000-0000-0000-0000-000000000000', _owner: 'graph'}]->(b) SET r.weight = 1");

        assertThat(drift(tenant, "entity", false)).isEqualTo(new Drift(3, 3, 1, 1, 1, 0));
        assertThat(drift(tenant, "entity", true).repaired()).isEqualTo(3);
        assertThat(drift(tenant, "relationship", false).none()).isFalse();
        drift(tenant, "relationship", true);

        assertThat(drift(tenant, "entity", false)).isEqualTo(new Drift(3, 3, 0, 0, 0, 0));
        assertThat(drift(tenant, "relationship", false)).isEqualTo(new Drift(3, 3, 0, 0, 0, 0));
        assertThat(content()).isEqualTo(whole);
    }

    private void rebuild() {
        for (var state : projection.states()) {
            Optional<String> after = Optional.empty();
            for (var ids = state.idsAfter(after, 2); !ids.isEmpty(); ids = state.idsAfter(after, 2)) {
                state.refresh(ids);
                after = Optional.of(ids.getLast());
            }
        }
    }

    private void follow(TenantId whose) {
        var events = reading.events(whose, seen);
        if (!events.isEmpty()) {
            projection.apply(
                    new ProjectionBatch(projection.watermark(), events.getLast().position(), events));
        }
    }

    private void take(Statement... statements) {
        takeAs(tenant, statements);
    }

    private void takeAs(TenantId whose, Statement... statements) {
        var totals =
                Tenant.call(whose, () -> intake.take("test", List.of(statements).iterator(), outcome -> {}));
        assertThat(totals.refused()).isZero();
    }

    private EntityId id(String service) {
        return Tenant.call(tenant, () -> intake.identify("service", Json.object("{\"name\":\"" + service + "\"}")))
                .orElseThrow();
    }

    private Statement dependsOn(String from, String to) {
        return relationship("depends-on", id(from), id(to));
    }

    private static Statement relationship(String type, EntityId from, EntityId to) {
        return new RelationshipStatement(type, null, from, to, Json.MAPPER.createObjectNode(), Qualifiers.NONE);
    }

    private static Statement service(String name) {
        return new EntityStatement("service", null, Json.object("{\"name\":\"" + name + "\"}"), Qualifiers.NONE);
    }

    private static Statement technique(String name, EntityId id) {
        return new EntityStatement("attack-pattern", id, Json.object("{\"name\":\"" + name + "\"}"), Qualifiers.NONE);
    }

    private List<String> edges() {
        return text(
                "MATCH (a:Node)-[r {tenantId: $tenant}]->(b:Node) RETURN a.name + ' ' + type(r) + ' ' + b.name AS text");
    }

    private List<Map<String, Object>> content() {
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

    private List<String> text(String cypher) {
        return store.reading(
                GraphStore.READ_LIMIT,
                () -> store.rowsOf(
                        cypher,
                        Map.of("tenant", tenant.toString()),
                        row -> row.get("text").asString()));
    }

    private void damage(String cypher) {
        store.writing(() -> store.rowsOf(cypher, Map.of("tenant", tenant.toString()), row -> row));
    }

    private Drift drift(TenantId whose, String kind, boolean repair) {
        var state = projection.states().stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return Tenant.call(whose, () -> state.check(repair));
    }
}
