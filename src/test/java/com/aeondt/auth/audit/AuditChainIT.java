package com.aeondt.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.auth.audit.AuditReport.Finding;
import com.aeondt.auth.audit.AuditReport.Kind;
import com.aeondt.gateway.ratelimit.Quota;
import com.aeondt.gateway.ratelimit.Quotas;
import com.aeondt.platform.Revision;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.support.Callers.Client;
import com.aeondt.support.SharedEngines;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain under many writers, and under somebody who owns the database and wants to hide something. */
@AeonIT
class AuditChainIT {

    private static final int WRITERS = 16;
    private static final int MOST_ATTEMPTS = 60;

    private final Callers callers;
    private final Quotas quotas;
    private final AuditLog log;
    private final AuditVerification verification;
    private final Checkpoints checkpoints;
    private final JdbcClient system;
    private final TransactionOperations systemTransaction;
    private final TransactionTemplate transaction;

    @Autowired
    AuditChainIT(
            Callers callers,
            Quotas quotas,
            AuditLog log,
            AuditVerification verification,
            Checkpoints checkpoints,
            @SystemAccess JdbcClient system,
            @SystemAccess TransactionOperations systemTransaction,
            PlatformTransactionManager transactions) {
        this.callers = callers;
        this.quotas = quotas;
        this.log = log;
        this.verification = verification;
        this.checkpoints = checkpoints;
        this.system = system;
        this.systemTransaction = systemTransaction;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void fiveHundredChangesBySixteenWritersMakeOneChain() throws Exception {
        manyChangesMakeOneChain(500);
    }

    @Tag("nightly")
    @Test
    void tenThousandChangesBySixteenWritersMakeOneChain() throws Exception {
        manyChangesMakeOneChain(10_000);
    }

    private void manyChangesMakeOneChain(int changes) throws Exception {
        var dev = callers.as(BuiltInRole.BACKEND);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var work = writers.invokeAll(IntStream.range(0, changes)
                    .mapToObj(number -> (Callable<Boolean>) () -> {
                        dev.run(() -> changeOrComeBack(UUID.randomUUID()));
                        return true;
                    })
                    .toList());
            for (var done : work) {
                assertThat(done.get()).isTrue();
            }
        }

        var report = verify(dev, null);

        assertThat(report.intact()).as("%s", report.findings()).isTrue();
        assertThat(report.entries()).isEqualTo(changes);
        assertThat(report.lastSeq()).isEqualTo(changes);
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoEntry() {
        var dev = callers.as(BuiltInRole.BACKEND);

        dev.run(() -> transaction.executeWithoutResult(begun -> {
            change(UUID.randomUUID());
            log.record(AuditFact.of("test.thing.done", "test.thing", "1"));
            begun.setRollbackOnly();
        }));

        assertThat(verify(dev, null).entries()).isZero();
    }

    @Test
    void factsAndChangesOfOneTransactionStandTogether() {
        var dev = callers.as(BuiltInRole.BACKEND);

        dev.run(() -> transaction.executeWithoutResult(begun -> {
            log.record(AuditFact.of("test.thing.done", "test.thing", "1").after(Map.of("how", "well")));
            change(UUID.randomUUID());
        }));
        systemTransaction.executeWithoutResult(begun -> log.record(AuditFact.of("test.thing.undone", "test.thing", "1")
                .in(dev.tenant())
                .by(dev.caller())));
        log.record(AuditFact.of("test.thing.forgotten", "test.thing", "1").in(dev.tenant()));

        assertThat(system.sql("select action from auth.audit_event where tenant_id = :tenant order by seq")
                        .param("tenant", dev.tenant().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "gateway.quota_override.created",
                        "test.thing.done",
                        "test.thing.undone",
                        "test.thing.forgotten");
        assertThat(verify(dev, null).intact()).isTrue();
    }

    @Test
    void aFactOfTheInstallationDoesNotNeedTheRightsOfATenantsTransaction() {
        var dev = callers.as(BuiltInRole.BACKEND);
        var thing = UUID.randomUUID().toString();

        dev.run(() -> transaction.executeWithoutResult(begun ->
                log.record(AuditFact.of("test.thing.done", "test.thing", thing).inInstallation())));

        assertThat(system.sql("select actor_id from auth.audit_event where tenant_id = :chain and subject_id = :thing")
                        .param("chain", Chain.INSTALLATION.id())
                        .param("thing", thing)
                        .query(String.class)
                        .list())
                .containsExactly(dev.user().toString());
    }

    @Test
    void nobodyOfTheServerMayChangeOrRemoveAnEntry() {
        var dev = withTenEntries();

        for (var statement : List.of(
                "update auth.audit_event set actor_name = 'nobody' where tenant_id = :tenant",
                "delete from auth.audit_event where tenant_id = :tenant",
                "delete from auth.audit_checkpoint where tenant_id = :tenant")) {
            assertThatThrownBy(() -> system.sql(statement)
                            .param("tenant", dev.tenant().value())
                            .update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> asOwner("delete from auth.audit_event")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> asOwner("truncate auth.audit_event")).hasMessageContaining("append-only");
    }

    @Test
    void anEditIsFound() throws Exception {
        tamperedWith(
                "update auth.audit_event set actor_name = 'somebody else' where tenant_id = '%s' and seq = 4",
                Kind.EDITED, 4);
    }

    @Test
    void aDeletionIsFound() throws Exception {
        tamperedWith("delete from auth.audit_event where tenant_id = '%s' and seq in (4, 5)", Kind.DELETED, 4);
    }

    @Test
    void aReorderIsFound() throws Exception {
        tamperedWith(
                "update auth.audit_event set seq = case seq when 3 then -7 when 7 then -3 end"
                        + " where tenant_id = '%1$s' and seq in (3, 7);"
                        + "update auth.audit_event set seq = -seq where tenant_id = '%1$s' and seq < 0",
                Kind.REORDERED, 3);
    }

    @Test
    void aCutTailIsFound() throws Exception {
        tamperedWith("delete from auth.audit_event where tenant_id = '%s' and seq > 6", Kind.CUT, 7);
    }

    @Test
    void aTailCutTogetherWithItsCheckpointIsFoundByOneKeptElsewhere() throws Exception {
        var dev = withTenEntries();
        var kept = checkpoints.sign(Chain.of(dev.tenant())).orElseThrow();
        tamper("delete from auth.audit_event where tenant_id = '%1$s' and seq > 6;".formatted(dev.tenant())
                + "delete from auth.audit_checkpoint where tenant_id = '%s'".formatted(dev.tenant()));
        assertThat(verify(dev, null).intact()).isTrue();

        assertThat(verify(dev, kept).findings()).extracting(Finding::kind).containsExactly(Kind.CUT);
        assertThat(verify(dev, withAnotherSignature(kept)).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.BAD_CHECKPOINT);
    }

    private static String withAnotherSignature(String signed) {
        int at = signed.length() - 10;
        return signed.substring(0, at) + (signed.charAt(at) == 'A' ? 'B' : 'A') + signed.substring(at + 1);
    }

    @Test
    void aForkIsFound() throws Exception {
        var dev = withTenEntries();
        tamper("delete from auth.audit_event where tenant_id = '%s' and seq > 6".formatted(dev.tenant()));
        // the chain goes on from there, correctly chained, with another history
        IntStream.range(0, 6).forEach(number -> dev.run(() -> change(UUID.randomUUID())));

        assertThat(verify(dev, null).findings()).extracting(Finding::kind).containsExactly(Kind.FORKED);
    }

    private void tamperedWith(String statement, Kind kind, long place) throws Exception {
        var dev = withTenEntries();
        assertThat(verify(dev, null).intact()).isTrue();

        tamper(statement.formatted(dev.tenant()));

        var report = verify(dev, null);
        assertThat(report.findings()).extracting(Finding::kind).containsOnly(kind);
        assertThat(report.findings().getFirst().seq()).isEqualTo(place);
    }

    private Client withTenEntries() {
        var dev = callers.as(BuiltInRole.BACKEND);
        IntStream.range(0, 10).forEach(number -> dev.run(() -> change(UUID.randomUUID())));
        checkpoints.run();
        return dev;
    }

    /** As a client does that is told 503 because every connection is taken: it waits there, not here. */
    private void changeOrComeBack(UUID subject) {
        for (int attempt = 1; ; attempt++) {
            try {
                change(subject);
                return;
            } catch (CannotCreateTransactionException busy) {
                if (attempt == MOST_ATTEMPTS) {
                    throw busy;
                }
            }
        }
    }

    /** One change of one aggregate. */
    private void change(UUID subject) {
        quotas.put(subject.toString(), new Revision(0), new Quota(5_000, Duration.ofMinutes(1)));
    }

    private AuditReport verify(Client dev, @Nullable String checkpoint) {
        return verification.verify(
                new AuditVerification.Order(dev.tenant().value(), checkpoint),
                done -> assertThat(done).isPositive());
    }

    /** What the owner of the schema can do who does not mind the triggers. */
    private static void tamper(String statement) throws Exception {
        asOwner("begin;"
                + "alter table auth.audit_event disable trigger append_only;"
                + "alter table auth.audit_checkpoint disable trigger append_only;"
                + statement + ";"
                + "alter table auth.audit_event enable trigger append_only;"
                + "alter table auth.audit_checkpoint enable trigger append_only;"
                + "commit");
    }

    private static void asOwner(String statements) throws Exception {
        var engines = SharedEngines.properties();
        try (var connection = DriverManager.getConnection(
                        String.valueOf(engines.get("spring.datasource.url")),
                        String.valueOf(engines.get("spring.flyway.user")),
                        String.valueOf(engines.get("spring.flyway.password")));
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
