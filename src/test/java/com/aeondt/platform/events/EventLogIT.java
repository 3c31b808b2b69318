package com.aeondt.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.Causality;
import com.aeondt.platform.Ids;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AeonIT
class EventLogIT {

    private final TenantId tenant = new TenantId(Ids.next());
    private final EventLog log;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient app;
    private final JdbcClient system;
    private final PlatformTransactionManager manager;
    private final TransactionTemplate transactions;

    @Autowired
    EventLogIT(
            EventLog log,
            ApplicationEventPublisher publisher,
            JdbcClient app,
            @SystemAccess JdbcClient system,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.publisher = publisher;
        this.app = app;
        this.system = system;
        this.manager = transactions;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Test
    void anEventIsThereWithItsChangeAndKnowsItsPlace() {
        var written = Causality.fresh();
        var event = Something.happened("once");

        written.call(() -> {
            write(event);
            return true;
        });

        var logged = newest();
        assertThat(logged.type()).isEqualTo(Something.TYPE);
        assertThat(logged.module()).isEqualTo("probe");
        assertThat(logged.subject()).isEqualTo(event.subject());
        assertThat(logged.data()).contains("\"text\": \"once\"").doesNotContain("type", "subject");
        assertThat(written.written()).contains(logged.position());
    }

    @Test
    void anEventOfARolledBackChangeIsGone() {
        Tenant.run(
                tenant,
                () -> transactions.executeWithoutResult(begun -> {
                    publisher.publishEvent(Something.happened("never"));
                    begun.setRollbackOnly();
                }));

        assertThat(Tenant.call(tenant, () -> log.list(Set.of(), page())).items())
                .isEmpty();
    }

    @Test
    void anEventOutsideATransactionIsAMistake() {
        assertThatThrownBy(() -> Tenant.run(tenant, () -> publisher.publishEvent(Something.happened("loose"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobodyRewritesHistory() {
        write(Something.happened("fixed"));

        assertThatThrownBy(() -> Tenant.run(
                        tenant,
                        () -> transactions.executeWithoutResult(begun ->
                                app.sql("delete from platform.event_log").update())))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> system.sql("update platform.event_log set subject = 'probe:x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theListIsTheTenantsOwnNewestFirstInPages() {
        write(Something.happened("first"));
        write(Something.happened("second"));
        write(Something.happened("third"));

        var top = Tenant.call(tenant, () -> log.list(Set.of(Something.TYPE), new PageRequest(2, Optional.empty())));
        var rest = Tenant.call(tenant, () -> log.list(Set.of(Something.TYPE), new PageRequest(2, top.next())));

        assertThat(top.items()).extracting(LoggedEvent::data).first().asString().contains("third");
        assertThat(rest.items())
                .singleElement()
                .extracting(LoggedEvent::data)
                .asString()
                .contains("first");
        assertThat(rest.next()).isEmpty();
        assertThat(Tenant.call(new TenantId(Ids.next()), () -> log.list(Set.of(), page()))
                        .items())
                .isEmpty();
    }

    @Test
    void theStampChangesWithTheModuleAndNothingElse() {
        var before = stamp();
        write(Something.happened("change"));
        var after = stamp();

        assertThat(after).isPresent().isNotEqualTo(before);
        assertThat(Tenant.call(tenant, () -> log.stamp("elsewhere")))
                .isEqualTo(Tenant.call(new TenantId(Ids.next()), () -> log.stamp("elsewhere")));
    }

    @Test
    void whileManyEventsAreUnsettledThereIsNoStamp() {
        // an older transaction that is still running holds the horizon back
        var blocker = new TransactionTemplate(manager);
        blocker.executeWithoutResult(begun -> {
            app.sql("select pg_current_xact_id()::text").query(String.class).single();
            var inner = new TransactionTemplate(manager);
            inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            Tenant.run(
                    tenant,
                    () -> inner.executeWithoutResult(own -> {
                        for (int i = 0; i < 65; i++) {
                            publisher.publishEvent(Something.happened("many " + i));
                        }
                    }));
            Tenant.run(
                    tenant,
                    () -> assertThat(inner.<Optional<String>>execute(own -> log.stamp("probe")))
                            .isEmpty());
        });
    }

    private Optional<String> stamp() {
        return Tenant.call(tenant, () -> log.stamp("probe"));
    }

    private LoggedEvent newest() {
        return Tenant.call(tenant, () -> log.list(Set.of(), page())).items().getFirst();
    }

    private void write(Something event) {
        Tenant.run(tenant, () -> transactions.executeWithoutResult(begun -> publisher.publishEvent(event)));
    }

    private static PageRequest page() {
        return new PageRequest(PageRequest.DEFAULT_LIMIT, Optional.empty());
    }
}
