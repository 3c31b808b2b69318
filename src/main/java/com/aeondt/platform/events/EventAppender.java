package com.aeondt.platform.events;

import com.aeondt.platform.Causality;
import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.Tenant;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** Appends what aggregates have registered, in the transaction that saves them: both are there, or neither is. */
@Component
class EventAppender {

    private static final String INSERT = """
            insert into platform.event_log (tenant_id, type, subject, data)
            values (:tenant, :type, :subject, :data::jsonb)
            returning epoch, xid::text::bigint as xid_number, seq""";

    private final JdbcClient database;
    private final LogSignal signal;

    EventAppender(JdbcClient database, LogSignal signal) {
        this.database = database;
        this.signal = signal;
    }

    @EventListener
    void on(DomainEvent event) {
        Assert.state(
                TransactionSynchronizationManager.isActualTransactionActive(),
                () -> event.type() + " was published outside the transaction of its change");
        Causality.current().wrote(append(event));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.written();
            }
        });
    }

    private Position append(DomainEvent event) {
        return database.sql(INSERT)
                .param("tenant", Tenant.current().value())
                .param("type", event.type())
                .param("subject", event.subject().toString())
                .param("data", EventData.of(event))
                .query((row, number) -> new Position(row.getInt(1), row.getLong(2), row.getLong(3)))
                .single();
    }
}
