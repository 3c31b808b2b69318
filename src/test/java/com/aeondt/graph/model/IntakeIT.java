package com.aeondt.graph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.Outcome.Result;
import com.aeondt.graph.model.Statement.EntityStatement;
import com.aeondt.graph.model.Statement.RelationshipStatement;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AeonIT
class IntakeIT {

    private static final EntityId MALWARE = EntityId.of("malware", new UUID(0x4000L, 1L));

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final Intake intake;
    private final JdbcClient database;
    private final PlatformTransactionManager transactions;
    private final MeterRegistry registry;

    @Autowired
    IntakeIT(Intake intake, JdbcClient database, PlatformTransactionManager transactions, MeterRegistry registry) {
        this.intake = intake;
        this.database = database;
        this.transactions = transactions;
        this.registry = registry;
    }

    @Test
    void takingTheSameInTwiceMakesNothingTwice() {
        var statements = List.of(service("Payments"), service("Orders"), dependsOn("Payments", "Orders"));

        assertThat(take("cmdb", statements)).extracting(Outcome::result).containsOnly(Result.CREATED);
        assertThat(take("cmdb", statements)).extracting(Outcome::result).containsOnly(Result.UNCHANGED);
        assertThat(count("entity")).isEqualTo(2);
        assertThat(count("relationship")).isEqualTo(1);
        assertThat(count("entity_history")).isZero();
    }

    @Test
    void whatIsTakenAndWhatIsRefusedIsCounted() {
        double created = counted("aeon.graph.statements", "result", "created");
        double refused = counted("aeon.graph.statements", "result", "refused");
        double unknown = counted("aeon.graph.violations", "code", "unknown-type");

        take(
                "cmdb",
                List.of(
                        service("Counted"),
                        new EntityStatement("unheard-of", null, Json.object("{}"), Qualifiers.NONE)));

        assertThat(counted("aeon.graph.statements", "result", "created")).isEqualTo(created + 1);
        assertThat(counted("aeon.graph.statements", "result", "refused")).isEqualTo(refused + 1);
        assertThat(counted("aeon.graph.violations", "code", "unknown-type")).isEqualTo(unknown + 1);
    }

    @Test
    void howCompleteWhatIsTakenWasIsCountedByType() {
        double filled = recommended("environment", true);
        double missing = recommended("environment", false);

        take(
                "cmdb",
                List.of(
                        environment("{\"name\": \"Production\", \"stage\": \"production\"}"),
                        environment("{\"name\": \"Staging\", \"stage\": \" \"}"),
                        environment("{\"name\": \"Test\"}"),
                        environment("{\"stage\": \"refused, it has no name\"}")));

        assertThat(recommended("environment", true)).isEqualTo(filled + 1);
        assertThat(recommended("environment", false)).isEqualTo(missing + 2);
    }

    private static Statement environment(String properties) {
        return new EntityStatement("environment", null, Json.object(properties), Qualifiers.NONE);
    }

    private double recommended(String type, boolean filled) {
        return registry.counter("aeon.graph.recommended", "type", type, "filled", String.valueOf(filled))
                .count();
    }

    private double counted(String name, String tag, String value) {
        return registry.counter(name, tag, value).count();
    }

    @Test
    void aStixObjectKeepsItsIdAndWhatItSaid() {
        var object = "{\"type\":\"malware\",\"id\":\"" + MALWARE
                + "\",\"name\":\"Stuxnet\",\"x_score\":1.50,\"big\":12345678901234567890}";

        assertThat(take("report", List.of(stix(object))))
                .extracting(Outcome::id)
                .containsExactly(MALWARE);
        assertThat(text("select object::text from graph.assertion where tenant_id = :tenant"))
                .isEqualTo(object);
        assertThat(text("select name from graph.entity where tenant_id = :tenant"))
                .isEqualTo("Stuxnet");
    }

    @Test
    void anotherSourceAddsAndAChangeIsANewVersion() {
        take("report", List.of(stix("{\"type\":\"malware\",\"id\":\"" + MALWARE + "\",\"name\":\"Stuxnet\"}")));
        var second =
                stix("{\"type\":\"malware\",\"id\":\"" + MALWARE + "\",\"name\":\"W32.Stuxnet\",\"is_family\":true}");

        assertThat(take("feed", List.of(second))).extracting(Outcome::result).containsExactly(Result.UPDATED);
        assertThat(
                        text(
                                "select version || ' ' || array_to_string(sources, '+') from graph.entity where tenant_id = :tenant"))
                .isEqualTo("1 feed+report");
        assertThat(count("entity_history")).isEqualTo(1);
    }

    @Test
    void anOlderVersionOfTheSameSourceDoesNotComeBack() {
        take("feed", List.of(modified("2024-02-01T00:00:00Z", "new")));

        assertThat(take("feed", List.of(modified("2024-01-01T00:00:00Z", "old"))))
                .extracting(Outcome::result)
                .containsExactly(Result.UNCHANGED);
        assertThat(text("select name from graph.entity where tenant_id = :tenant"))
                .isEqualTo("new");
    }

    @Test
    void whatIsRefusedSaysWhyAndHoldsNobodyUp() {
        var outcomes = take(
                "file",
                List.of(
                        service("Good"),
                        new EntityStatement("unicorn", null, Json.object("{\"name\":\"Pink\"}"), Qualifiers.NONE),
                        new EntityStatement("service", null, Json.object("{\"name\":\"a\\u0000b\"}"), Qualifiers.NONE),
                        new EntityStatement("task", null, Json.object("{\"name\":\"T\"}"), Qualifiers.NONE),
                        new Statement.Unreadable(List.of()),
                        relationship("loves", id("Good"), id("Bad")),
                        service("Also good")));

        assertThat(outcomes)
                .extracting(Outcome::result)
                .containsExactly(
                        Result.CREATED,
                        Result.REFUSED,
                        Result.REFUSED,
                        Result.REFUSED,
                        Result.REFUSED,
                        Result.REFUSED,
                        Result.CREATED);
        assertThat(outcomes.get(1).violations().getFirst().detail()).contains("GET /graph/schema");
        assertThat(outcomes).extracting(Outcome::index).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(count("entity")).isEqualTo(2);
    }

    @Test
    void aRelationshipNeverChangesItsEnds() {
        var id = EntityId.of("relationship", UUID.randomUUID());
        var first = new RelationshipStatement(
                "depends-on", id, id("A"), id("B"), Json.MAPPER.createObjectNode(), Qualifiers.NONE);
        var second = new RelationshipStatement(
                "depends-on", id, id("A"), id("C"), Json.MAPPER.createObjectNode(), Qualifiers.NONE);

        assertThat(take("cmdb", List.of(first, second)))
                .extracting(Outcome::result)
                .containsExactly(Result.CREATED, Result.REFUSED);
    }

    @Test
    void aLaterStatementAboutTheSameThingCounts() {
        var outcomes = take(
                "file",
                List.of(
                        entity("service", "{\"name\":\"Payments\",\"owner\":\"A\"}"),
                        entity("service", "{\"name\":\"Payments\",\"owner\":\"B\"}")));

        assertThat(outcomes).extracting(Outcome::result).containsExactly(Result.CREATED, Result.UPDATED);
        assertThat(text("select properties->>'owner' from graph.entity where tenant_id = :tenant"))
                .isEqualTo("B");
    }

    @Test
    void manyStatementsComeInBatchesWithOneEventEach() {
        var totals = Tenant.call(
                tenant,
                () -> intake.take(
                        "bulk",
                        IntStream.range(0, 2_468)
                                .mapToObj(i -> service("Service " + i))
                                .iterator(),
                        outcome -> {}));

        assertThat(totals).isEqualTo(new IntakeTotals(2_468, 0, 0, 0));
        assertThat(count("entity")).isEqualTo(2_468);
        assertThat(text("select count(*)::text from platform.event_log where tenant_id = :tenant"))
                .isEqualTo("3");
    }

    @Test
    void tenantsDoNotMeetAndPublicKnowledgeIsForAdministrators() {
        take("cmdb", List.of(service("Payments")));
        var member = new Caller(Caller.Kind.USER, UUID.randomUUID(), "somebody", Set.of("graph:write"));

        assertThat(Tenant.call(new TenantId(UUID.randomUUID()), () -> seen())).isZero();
        assertThatThrownBy(() -> Tenant.call(
                        TenantId.PUBLIC,
                        () -> Caller.call(
                                member,
                                () -> intake.take("x", List.of(service("P")).iterator(), outcome -> {}))))
                .isInstanceOf(AeonException.class)
                .hasMessageContaining("administrators");
    }

    private long seen() {
        return new TransactionTemplate(transactions)
                .execute(status -> database.sql("select count(*) from graph.entity where tenant_id <> :public")
                        .param("public", TenantId.PUBLIC.value())
                        .query(Long.class)
                        .single());
    }

    private List<Outcome> take(String source, List<? extends Statement> statements) {
        var outcomes = new ArrayList<Outcome>();
        Tenant.run(tenant, () -> intake.take(source, statements.iterator(), outcomes::add));
        return outcomes;
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
        return entity("service", "{\"name\":\"" + name + "\"}");
    }

    private static Statement entity(String type, String json) {
        return new EntityStatement(type, null, Json.object(json), Qualifiers.NONE);
    }

    private static Statement modified(String at, String name) {
        return stix("{\"type\":\"malware\",\"id\":\"" + MALWARE + "\",\"name\":\"" + name + "\",\"modified\":\"" + at
                + "\"}");
    }

    private static Statement stix(String json) {
        var object = Json.object(json);
        return new EntityStatement(
                object.get("type").stringValue(),
                EntityId.parse(object.get("id").stringValue()).orElseThrow(),
                object,
                Qualifiers.of(object));
    }

    private long count(String table) {
        return Long.parseLong(
                String.valueOf(text("select count(*)::text from graph." + table + " where tenant_id = :tenant")));
    }

    private @Nullable String text(String sql) {
        return Tenant.call(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> database.sql(sql)
                                .param("tenant", tenant.value())
                                .query((row, number) -> row.getString(1))
                                .single()));
    }
}
