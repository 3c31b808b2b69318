package com.aeondt.platform.events;

import com.aeondt.platform.Causality;
import com.aeondt.platform.Position;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes events the way aggregates do. */
@Component
class Publisher {

    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transactions;

    Publisher(ApplicationEventPublisher publisher, PlatformTransactionManager transactions) {
        this.publisher = publisher;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** In one transaction; returns the position of the last. */
    Position publish(TenantId tenant, Something... events) {
        var causality = Causality.fresh();
        causality.<Boolean, RuntimeException>call(() -> {
            Tenant.run(
                    tenant,
                    () -> transactions.executeWithoutResult(begun -> {
                        for (var event : events) {
                            publisher.publishEvent(event);
                        }
                    }));
            return true;
        });
        return causality.written().orElseThrow();
    }
}
